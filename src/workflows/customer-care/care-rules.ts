import type { MedusaContainer } from "@medusajs/framework/types";
import { checkCareRule } from "../../modules/customer-care/care-rules";
import type { CareRule } from "../../modules/customer-care/rules/care-rule";
import { notFound } from "../../shared/errors";
import { customerCareOf } from "./room";

export type CareRuleInput = Omit<CareRule, "id">;
/** Its amount as Medusa tells amounts: a number. What is decided goes by the exact one. */
export type PresentedCareRule = Omit<CareRule, "max_value"> & { max_value: number | null };
export const CARE_RULE_FIELDS = [
  "id", "name", "rank", "enabled", "answer", "reasons", "currency_code", "max_value", "product_tag_ids", "within_days", "max_earlier_cases", "needs_photo",
];

/** @throws 400 when it contradicts itself */
export async function createCareRule(container: MedusaContainer, input: CareRuleInput): Promise<PresentedCareRule> {
  checkCareRule(input);
  const { id } = (await customerCareOf(container).createCareRules(input as never)) as unknown as { id: string };
  return retrieve(container, id);
}

/** @throws 404, 400 when it would contradict itself */
export async function changeCareRule(container: MedusaContainer, id: string, change: Partial<CareRuleInput>): Promise<PresentedCareRule> {
  await customerCareOf(container).changeRule(id, change);
  return retrieve(container, id);
}

/** What it has answered stays answered. @throws 404 */
export async function deleteCareRule(container: MedusaContainer, id: string): Promise<void> {
  await retrieve(container, id);
  await customerCareOf(container).deleteCareRules(id);
}

async function retrieve(container: MedusaContainer, id: string): Promise<PresentedCareRule> {
  const [rule] = await customerCareOf(container).listCareRules({ id });
  if (!rule) throw notFound("care rule", id);
  return Object.fromEntries(Object.entries(rule).filter(([field]) => CARE_RULE_FIELDS.includes(field))) as unknown as PresentedCareRule;
}
