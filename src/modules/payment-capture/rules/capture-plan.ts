import { captureRuleFor, type CaptureRule, type OrderForRules } from "./capture-rule";
import { captureTriggerFor, type CaptureTrigger } from "./capture-trigger";

/** When an order is captured, and by which rule: null where the plugin's option decides. `hours` only of `after_hours`. */
export type CaptureDecision = { rule: CaptureRule | null; trigger: CaptureTrigger; hours: number | null };

/** The first rule that fits decides, else `otherwise`. */
export function capturePlanFor(rules: readonly CaptureRule[], otherwise: CaptureTrigger, order: OrderForRules): CaptureDecision {
  const rule = captureRuleFor(rules, order);
  return { rule, trigger: captureTriggerFor(rule?.when ?? otherwise, order.lines), hours: rule?.hours ?? null };
}

const HOUR = 3_600_000;

/** When an order that is captured after some hours falls due; null for one that waits for something else. */
export const dueAfter = (placedAt: Date, hours: number | null): Date | null => (hours === null ? null : new Date(placedAt.getTime() + hours * HOUR));
