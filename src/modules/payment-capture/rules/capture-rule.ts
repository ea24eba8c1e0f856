import type { CaptureTrigger } from "./capture-trigger";
import { toMinor } from "./minor-units";

/** As the payment's provider says it; Stripe's words: https://docs.stripe.com/radar/risk-evaluation */
export const RISK_LEVELS = ["normal", "elevated", "highest"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** For which orders a rule is; each condition that is not null must hold. Totals are decimal texts ("99.90") in the rule's currency. */
export type CaptureConditions = {
  currency_code: string | null;
  min_total: string | null;
  max_total: string | null;
  country_codes: readonly string[] | null;
  provider_ids: readonly string[] | null;
  product_tag_ids: readonly string[] | null;
  customer_group_ids: readonly string[] | null;
  risk_levels: readonly RiskLevel[] | null;
};

/** A merchant's rule: for which orders the payment is captured when. `hours` only of `after_hours`. */
export type CaptureRule = CaptureConditions & {
  id: string; name: string; rank: number; enabled: boolean; when: CaptureTrigger; hours: number | null;
};

/** What the rules see of an order; null or empty: not known. `total` is a decimal text. */
export type OrderForRules = {
  currency_code: string; total: string;
  country_code: string | null; provider_id: string | null; risk_level: string | null;
  product_tag_ids: readonly string[]; customer_group_ids: readonly string[];
  lines: readonly { requiresShipping: boolean }[];
};

/** The first enabled rule by rank that fits the order; null where none does. */
export function captureRuleFor(rules: readonly CaptureRule[], order: OrderForRules): CaptureRule | null {
  const byRank = [...rules].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return byRank.find((rule) => rule.enabled && fits(rule, order)) ?? null;
}

const fits = (rule: CaptureConditions, order: OrderForRules): boolean =>
  fitsTotal(rule, order) &&
  anyAmong([order.country_code], rule.country_codes) &&
  anyAmong([order.provider_id], rule.provider_ids) &&
  anyAmong([order.risk_level], rule.risk_levels) &&
  anyAmong(order.product_tag_ids, rule.product_tag_ids) &&
  anyAmong(order.customer_group_ids, rule.customer_group_ids);

const anyAmong = (known: readonly (string | null)[], wanted: readonly string[] | null): boolean =>
  wanted === null || known.some((one) => one !== null && wanted.includes(one));

/** Compared in the smallest unit, as the shopper is charged: core keeps fractions of it. */
function fitsTotal({ currency_code, min_total, max_total }: CaptureConditions, order: OrderForRules): boolean {
  if (currency_code === null) return true;
  if (currency_code !== order.currency_code) return false;
  const minor = (amount: string) => toMinor(amount, currency_code);
  const total = minor(order.total);
  return (min_total === null || total >= minor(min_total)) && (max_total === null || total <= minor(max_total));
}
