import type { CareAnswer } from "../../../modules/customer-care/rules/care-rule";
import type { CaseReason } from "../../../modules/customer-care/rules/case-states";
import { asTyped, typedNumber } from "../numbers";
import { ANY } from "../payments/rule-form";
import type { CareRule } from "./types";

/** A rule as it is typed; an empty list, or nothing typed, is no condition. */
export type CareRuleForm = { name: string; answer: CareAnswer; reasons: string[]; currency: string; value: string; tags: string[]; days: string; cases: string; needsPhoto: boolean };
export type SaidOfCareRule = Omit<CareRule, "id" | "rank" | "enabled" | "max_value"> & { max_value: string | null };

export const careFormOf = (rule?: CareRule): CareRuleForm => ({
  name: rule?.name ?? "", answer: rule?.answer ?? "keep_and_refund", reasons: [...(rule?.reasons ?? [])], currency: rule?.currency_code ?? ANY, value: asTyped(rule?.max_value ?? null),
  tags: [...(rule?.product_tag_ids ?? [])], days: asTyped(rule?.within_days ?? null), cases: asTyped(rule?.max_earlier_cases ?? null), needsPhoto: rule?.needs_photo ?? false,
});

const someOrAny = <T>(list: T[]): T[] | null => (list.length ? list : null);

/** A value that was typed for a currency that was then taken back is not said. */
export const saidOfCareRule = (form: CareRuleForm): SaidOfCareRule => ({
  name: form.name.trim(), answer: form.answer, reasons: someOrAny(form.reasons as CaseReason[]), currency_code: form.currency === ANY ? null : form.currency,
  max_value: form.currency === ANY ? null : form.value.trim() || null, product_tag_ids: someOrAny(form.tags), within_days: typedNumber(form.days), max_earlier_cases: typedNumber(form.cases),
  needs_photo: form.needsPhoto,
});
