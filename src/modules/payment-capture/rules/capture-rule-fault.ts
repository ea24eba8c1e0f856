import type { CaptureRule } from "./capture-rule";
import { toMinor } from "./minor-units";

/** A field and what it must be. */
export type RuleFault = { field: string; must: string };

type Checked = Pick<CaptureRule, "when" | "hours" | "currency_code" | "min_total" | "max_total">;

/** What of a rule contradicts itself, field by field; null when nothing does. Each field's own form is checked before. */
export function captureRuleFault({ when, hours, currency_code, min_total, max_total }: Checked): RuleFault | null {
  if (when === "after_hours" && hours === null) return { field: "hours", must: "must be given where when is after_hours" };
  if (when !== "after_hours" && hours !== null) return { field: "hours", must: "must be null unless when is after_hours" };
  if (currency_code === null) {
    return min_total === null && max_total === null ? null : { field: "currency_code", must: "must be given with min_total or max_total: an amount means nothing without its currency" };
  }
  const isCrossed = min_total !== null && max_total !== null && toMinor(min_total, currency_code) > toMinor(max_total, currency_code);
  return isCrossed ? { field: "max_total", must: "must be at least min_total" } : null;
}
