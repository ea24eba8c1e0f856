import type { RiskLevel } from "../../../modules/payment-capture/rules/capture-rule";
import type { CaptureTrigger } from "../../../modules/payment-capture/rules/capture-trigger";
import { asTyped, typedNumber } from "../numbers";
import type { CaptureRule, SaidOfRule } from "./types";

/** Stands for any currency: a select cannot hold an empty value. */
export const ANY = "any";

/** A rule as it is typed; an empty list, or nothing typed, is no condition. */
export type RuleForm = {
  name: string; when: CaptureTrigger; hours: string; currency: string; min: string; max: string;
  countries: string[]; providers: string[]; tags: string[]; groups: string[]; risks: string[];
};

export const formOf = (rule: CaptureRule | undefined): RuleForm => ({
  name: rule?.name ?? "", when: rule?.when ?? "order", hours: asTyped(rule?.hours),
  currency: rule?.currency_code ?? ANY, min: asTyped(rule?.min_total), max: asTyped(rule?.max_total),
  countries: [...(rule?.country_codes ?? [])], providers: [...(rule?.provider_ids ?? [])], tags: [...(rule?.product_tag_ids ?? [])],
  groups: [...(rule?.customer_group_ids ?? [])], risks: [...(rule?.risk_levels ?? [])],
});

/** What was typed for a currency, or for hours, that were then taken back is not said. */
export const saidIn = (form: RuleForm): SaidOfRule => {
  const hasCurrency = form.currency !== ANY;
  return {
    name: form.name.trim(), when: form.when, hours: form.when === "after_hours" ? typedNumber(form.hours) : null,
    currency_code: hasCurrency ? form.currency : null, min_total: hasCurrency ? amount(form.min) : null, max_total: hasCurrency ? amount(form.max) : null,
    country_codes: someOrAny(form.countries), provider_ids: someOrAny(form.providers), product_tag_ids: someOrAny(form.tags),
    customer_group_ids: someOrAny(form.groups), risk_levels: someOrAny(form.risks as RiskLevel[]),
  };
};

export const isComplete = (form: RuleForm): boolean => form.name.trim() !== "" && (form.when !== "after_hours" || form.hours.trim() !== "");

/** As it was typed: an amount goes through no float. */
const amount = (text: string): string | null => text.trim() || null;
const someOrAny = <T>(list: T[]): T[] | null => (list.length ? list : null);
