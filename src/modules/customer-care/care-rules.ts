import type { Context } from "@medusajs/framework/types";
import { MathBN } from "@medusajs/framework/utils";
import { badInput, notFound } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { careRuleFault, type CareRule } from "./rules/care-rule";

/** A row as the rules read it: its amount exactly, and not as the number that stands beside it. */
export function asCareRule(row: object): CareRule {
  const { raw_max_value } = row as { raw_max_value?: { value: string } | null };
  return { ...(row as CareRule), max_value: raw_max_value ? MathBN.convert(raw_max_value.value).toFixed() : null };
}

/** @throws MedusaError 400 that names the field */
export function checkCareRule(rule: Pick<CareRule, "max_value" | "currency_code">): void {
  const fault = careRuleFault(rule);
  if (fault) throw badInput(fault.field, fault.must);
}

/** Two changes at once, each right by itself, could contradict each other: they come one after the other. @throws MedusaError 404 */
export async function lockCareRule(id: string, context: Context): Promise<void> {
  const [row] = await sqlOf(context).execute(`select id from doorstep_care_rule where id = ? and deleted_at is null for update`, [id]);
  if (!row) throw notFound("care rule", id);
}
