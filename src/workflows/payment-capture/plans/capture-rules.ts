import type { MedusaContainer } from "@medusajs/framework/types";
import { checkRule } from "../../../modules/payment-capture/rule-rows";
import type { CaptureRule } from "../../../modules/payment-capture/rules/capture-rule";
import { notFound } from "../../../shared/errors";
import { paymentCaptureOf } from "../room";

export type CaptureRuleInput = Omit<CaptureRule, "id">;
/** Totals as Medusa tells amounts: numbers. What is decided goes by the exact ones. */
export type PresentedCaptureRule = Omit<CaptureRule, "min_total" | "max_total"> & { min_total: number | null; max_total: number | null };
export const CAPTURE_RULE_FIELDS = [
  "id", "name", "rank", "enabled", "when", "hours", "currency_code", "min_total", "max_total",
  "country_codes", "provider_ids", "product_tag_ids", "customer_group_ids", "risk_levels",
];

/** @throws 400 when it contradicts itself */
export async function createCaptureRule(container: MedusaContainer, input: CaptureRuleInput): Promise<PresentedCaptureRule> {
  checkRule(input);
  const { id } = (await paymentCaptureOf(container).createCaptureRules(input as never)) as unknown as { id: string };
  return retrieve(container, id);
}

/** @throws 404, 400 when it would contradict itself */
export async function changeCaptureRule(container: MedusaContainer, id: string, change: Partial<CaptureRuleInput>): Promise<PresentedCaptureRule> {
  await paymentCaptureOf(container).changeRule(id, change);
  return retrieve(container, id);
}

/** Orders that have their plan keep it. @throws 404 */
export async function deleteCaptureRule(container: MedusaContainer, id: string): Promise<void> {
  await retrieve(container, id);
  await paymentCaptureOf(container).deleteCaptureRules(id);
}

async function retrieve(container: MedusaContainer, id: string): Promise<PresentedCaptureRule> {
  const [rule] = await paymentCaptureOf(container).listCaptureRules({ id });
  if (!rule) throw notFound("capture rule", id);
  return Object.fromEntries(Object.entries(rule).filter(([field]) => CAPTURE_RULE_FIELDS.includes(field))) as PresentedCaptureRule;
}
