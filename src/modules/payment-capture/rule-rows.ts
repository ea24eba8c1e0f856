import type { Context } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { badInput, notFound } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import type { CaptureRule } from "./rules/capture-rule";
import { captureRuleFault } from "./rules/capture-rule-fault";
import type { CaptureRuleRow } from "./types";

type Raw = { value: string } | null | undefined;

/** A row as the rules read it: its totals exactly, and not as the numbers that stand beside them. */
export function asRule(row: CaptureRuleRow): CaptureRule {
  const { raw_min_total, raw_max_total } = row as unknown as { raw_min_total: Raw; raw_max_total: Raw };
  return { ...(row as unknown as CaptureRule), min_total: exactly(raw_min_total), max_total: exactly(raw_max_total) };
}

const exactly = (raw: Raw): string | null => (raw ? MathBN.convert(raw.value).toFixed() : null);

/** @throws MedusaError 400 that names the field; `at` is where the rule stands in what was asked */
export function checkRule(rule: Omit<CaptureRule, "id">, at = ""): void {
  const fault = captureRuleFault(rule);
  if (fault) throw badInput(`${at}${fault.field}`, fault.must);
}

/** Two changes at once, each right by itself, could contradict each other: they come one after the other. @throws MedusaError 404 */
export async function lockRule(id: string, context: Context): Promise<void> {
  const [row] = await sqlOf(context).execute(`select id from doorstep_capture_rule where id = ? and deleted_at is null for update`, [id]);
  if (!row) throw notFound("capture rule", id);
}
