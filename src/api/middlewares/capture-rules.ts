import type { MiddlewareRoute } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { createFindParams } from "@medusajs/medusa/api/utils/validators";
import { CAPTURE_RULE_FIELDS } from "../../workflows/payment-capture/plans/capture-rules";
import { CAPTURE_TRIGGERS, RISK_LEVELS } from "../../workflows/payment-capture/words";
import { list, post } from "./route-kinds";
import { countryCodes, ids, ruleHead } from "./rule-fields";

/** Longer than a card's authorisation lasts: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
const MOST_HOURS = 720;

/** A total as Medusa tells it, 99.9 or "99.90"; handed on as a decimal text. */
const total = (field: string) =>
  z.union([z.number(), z.string()]).transform(String).pipe(z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, `${field} must be like 99.90`)).nullable();

const ruleFields = {
  ...ruleHead,
  when: z.enum(CAPTURE_TRIGGERS),
  hours: z.number().int().min(1).max(MOST_HOURS).nullable(),
  currency_code: z.string().regex(/^[a-z]{3}$/, "currency_code must be like eur").nullable(),
  min_total: total("min_total"), max_total: total("max_total"),
  country_codes: countryCodes, provider_ids: ids, product_tag_ids: ids, customer_group_ids: ids,
  risk_levels: z.array(z.enum(RISK_LEVELS)).min(1).nullable(),
};
const unlessSaid = {
  enabled: ruleFields.enabled.default(true), hours: ruleFields.hours.default(null), currency_code: ruleFields.currency_code.default(null),
  min_total: ruleFields.min_total.default(null), max_total: ruleFields.max_total.default(null), country_codes: countryCodes.default(null),
  provider_ids: ids.default(null), product_tag_ids: ids.default(null), customer_group_ids: ids.default(null), risk_levels: ruleFields.risk_levels.default(null),
};

export const CaptureRuleBody = z.object({ ...ruleFields, ...unlessSaid, rank: ruleFields.rank.default(0) }).strict();
export const CaptureRuleChange = z.object(ruleFields).partial().strict();
export const PreviewBody = z.object({
  rules: z.array(z.object({ ...ruleFields, ...unlessSaid, id: z.string().min(1).optional(), rank: ruleFields.rank.optional() }).strict()).max(200).optional(),
}).strict();

export const captureRuleMiddlewares: MiddlewareRoute[] = [
  list("capture-rules", createFindParams({ limit: 100, offset: 0, order: "rank" }), CAPTURE_RULE_FIELDS),
  post("capture-rules", CaptureRuleBody),
  post("capture-rules/:id", CaptureRuleChange),
  post("capture-rules/preview", PreviewBody),
];
