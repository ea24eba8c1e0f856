import type { CaseReason } from "./case-states";

/** What a rule answers a report with at once: `replace` sends the goods again, `refund` pays once they are back (at once where there is nothing to send back), `keep_and_refund` pays at once; `case` leaves it to a person. */
export const CARE_ANSWERS = ["replace", "refund", "keep_and_refund", "case"] as const;
export type CareAnswer = (typeof CARE_ANSWERS)[number];

/** For which reports a rule is; each condition that is not null must hold. `max_value` is a decimal text ("24.90") in the rule's currency. */
export type CareConditions = {
  reasons: readonly CaseReason[] | null;
  currency_code: string | null;
  max_value: string | null;
  product_tag_ids: readonly string[] | null;
  within_days: number | null;
  max_earlier_cases: number | null;
  needs_photo: boolean;
};

/** A merchant's rule; the first enabled one by rank that fits decides. */
export type CareRule = CareConditions & { id: string; name: string; rank: number; enabled: boolean; answer: CareAnswer };

/** What the rules see of a report. `value`: what its items cost, as a decimal text; `delivered_at`: when the last of them arrived, if all have. */
export type ReportForRules = {
  items: readonly { reason: CaseReason; product_tag_ids: readonly string[] }[];
  value: string;
  currency_code: string;
  delivered_at: Date | null;
  earlier_cases: number;
  photos: number;
};

/** The first enabled rule by rank that fits the report; null where none does. A report of the order as a whole is a person's. */
export function careRuleFor(rules: readonly CareRule[], report: ReportForRules, now: Date): CareRule | null {
  if (!report.items.length) return null;
  const byRank = [...rules].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return byRank.find((rule) => rule.enabled && fits(rule, report, now)) ?? null;
}

const DAY_MS = 86_400_000;

/** Each of the items must fit: one costly thing among cheap ones makes the report a person's. */
const fits = (rule: CareConditions, report: ReportForRules, now: Date): boolean =>
  report.items.every(({ reason }) => rule.reasons === null || rule.reasons.includes(reason)) &&
  report.items.every(({ product_tag_ids }) => rule.product_tag_ids === null || product_tag_ids.some((tag) => rule.product_tag_ids!.includes(tag))) &&
  fitsValue(rule, report) &&
  (rule.within_days === null || (report.delivered_at !== null && now.getTime() - report.delivered_at.getTime() <= rule.within_days * DAY_MS)) &&
  (rule.max_earlier_cases === null || report.earlier_cases <= rule.max_earlier_cases) &&
  (!rule.needs_photo || report.photos > 0);

const fitsValue = ({ max_value, currency_code }: CareConditions, report: ReportForRules): boolean =>
  (currency_code === null || currency_code === report.currency_code) && (max_value === null || micros(report.value) <= micros(max_value));

/** A decimal text as a whole number of millionths: compared exactly. */
function micros(amount: string): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole) * 1_000_000n + BigInt(part.slice(0, 6).padEnd(6, "0"));
}

/** A field and what it must be. */
export type CareRuleFault = { field: string; must: string };

/** What of a rule contradicts itself; null when nothing does. */
export function careRuleFault({ max_value, currency_code }: Pick<CareRule, "max_value" | "currency_code">): CareRuleFault | null {
  return max_value !== null && currency_code === null ? { field: "currency_code", must: "must be given with max_value: an amount means nothing without its currency" } : null;
}

/** Reasons for which there is nothing that could be sent back. */
const NOTHING_THERE: readonly CaseReason[] = ["missing", "not_received"];

/** What is done about a report that a rule answers: null where a person decides. */
export function remedyFor(answer: CareAnswer, items: ReportForRules["items"]): "replacement" | "refund" | "return" | null {
  if (answer === "case") return null;
  if (answer === "replace") return "replacement";
  return answer === "keep_and_refund" || items.every(({ reason }) => NOTHING_THERE.includes(reason)) ? "refund" : "return";
}
