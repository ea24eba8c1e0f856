import { Hint, Input, Text } from "@medusajs/ui";
import { useState } from "react";
import { CARE_ANSWERS, type CareAnswer } from "../../../modules/customer-care/rules/care-rule";
import { CASE_REASONS } from "../../../modules/customer-care/rules/case-states";
import { careFormOf, saidOfCareRule, type CareRuleForm, type SaidOfCareRule } from "../../lib/care/rule-form";
import type { CareRule } from "../../lib/care/types";
import { ANY } from "../../lib/payments/rule-form";
import { useChangeRule, useCreateRule } from "../../lib/queries/rules";
import { useCurrencyCodes, useProductTags } from "../../lib/queries/store";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { asOption, CheckList } from "../common/check-list";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import { SwitchField } from "../common/switch-field";
import type { DrawerProps } from "../rules/ordered-rules";

/** Makes a rule, the last to be tried, or changes one. */
export function CareRuleDrawer({ rule, nextRank, onClose }: DrawerProps<CareRule>) {
  const { t } = useText();
  const [form, setForm] = useState(careFormOf(rule));
  const [create, change] = [useCreateRule<SaidOfCareRule>("care-rules"), useChangeRule<SaidOfCareRule>("care-rules")];
  const set = (typed: Partial<CareRuleForm>) => setForm({ ...form, ...typed });
  const submit = () => {
    const said = saidOfCareRule(form);
    if (rule) change.mutate({ id: rule.id, ...said }, done(t("rules.saved"), onClose));
    else create.mutate({ ...said, enabled: true, rank: nextRank }, done(t("rules.saved"), onClose));
  };
  const currencies = [...new Set([...useCurrencyCodes(), ...(form.currency === ANY ? [] : [form.currency])])];
  return (
    <FormDrawer
      title={t(rule ? "rules.editTitle" : "rules.createTitle")} onClose={onClose} onSubmit={submit} canSubmit={form.name.trim() !== ""} isPending={create.isPending || change.isPending}
      error={create.error ?? change.error}
    >
      <Field label={t("rules.name")}>{(ids) => <Input {...ids} aria-required maxLength={200} value={form.name} onChange={(event) => set({ name: event.target.value })} />}</Field>
      <Field label={t("careRules.answerLabel")} hint={t(`careRules.hint.${form.answer}`)}>
        {({ id }) => <Choice id={id} label={t("careRules.answerLabel")} value={form.answer} options={CARE_ANSWERS.map((value) => ({ value, label: t(`careRules.answer.${value}`) }))} onChange={(answer) => set({ answer: answer as CareAnswer })} />}
      </Field>
      <div>
        <Text size="small" leading="compact" weight="plus">{t("careRules.conditions")}</Text>
        <Hint>{t("careRules.conditionsHint")}</Hint>
      </div>
      <CheckList label={t("careRules.reasons")} options={CASE_REASONS.map((value) => ({ value, label: t(`cases.${value}`) }))} chosen={form.reasons} onChange={(reasons) => set({ reasons })} />
      <Field label={t("paymentRules.currency")}>
        {({ id }) => (
          <Choice id={id} label={t("paymentRules.currency")} value={form.currency} onChange={(currency) => set({ currency })}
            options={[{ value: ANY, label: t("rules.any") }, ...currencies.map((code) => ({ value: code, label: code.toUpperCase() }))]} />
        )}
      </Field>
      {form.currency !== ANY && <NumberField label={t("careRules.value")} hint={t("careRules.valueHint")} min={0} value={form.value} onChange={(value) => set({ value })} />}
      <CheckList label={t("paymentRules.tags")} options={useProductTags().map(asOption)} chosen={form.tags} onChange={(tags) => set({ tags })} />
      <NumberField label={t("careRules.days")} hint={t("careRules.daysHint")} min={1} step={1} value={form.days} onChange={(days) => set({ days })} />
      <NumberField label={t("careRules.cases")} hint={t("careRules.casesHint")} min={0} step={1} value={form.cases} onChange={(cases) => set({ cases })} />
      <SwitchField label={t("careRules.photo")} checked={form.needsPhoto} onChange={(needsPhoto) => set({ needsPhoto })} />
    </FormDrawer>
  );
}
