import { Input } from "@medusajs/ui";
import { useState } from "react";
import { CAPTURE_TRIGGERS, type CaptureTrigger } from "../../../modules/payment-capture/rules/capture-trigger";
import { formOf, isComplete, saidIn, type RuleForm } from "../../lib/payments/rule-form";
import type { CaptureRule, SaidOfRule } from "../../lib/payments/types";
import { useChangeRule, useCreateRule } from "../../lib/queries/rules";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import { NumberField } from "../common/number-field";
import type { DrawerProps } from "../rules/ordered-rules";
import { CaptureConditionsFields } from "./capture-conditions-fields";
import { RuleTrial } from "./rule-trial";

/** Makes a capture rule, the last to be tried, or changes one. */
export function CaptureRuleDrawer({ rule, nextRank, onClose }: DrawerProps<CaptureRule>) {
  const { t } = useText();
  const [form, setForm] = useState(formOf(rule));
  const [create, change] = [useCreateRule<SaidOfRule>("capture-rules"), useChangeRule<SaidOfRule>("capture-rules")];
  const set = (typed: Partial<RuleForm>) => setForm({ ...form, ...typed });
  const said = saidIn(form);
  const submit = () => {
    if (rule) change.mutate({ id: rule.id, ...said }, done(t("rules.saved"), onClose));
    else create.mutate({ ...said, enabled: true, rank: nextRank }, done(t("rules.saved"), onClose));
  };
  return (
    <FormDrawer
      title={t(rule ? "rules.editTitle" : "rules.createTitle")} onClose={onClose} onSubmit={submit}
      canSubmit={isComplete(form)} isPending={create.isPending || change.isPending} error={create.error ?? change.error}
    >
      <Field label={t("rules.name")}>{(ids) => <Input {...ids} aria-required maxLength={200} value={form.name} onChange={(event) => set({ name: event.target.value })} />}</Field>
      <Field label={t("paymentRules.whenLabel")} hint={t(`paymentRules.hint.${form.when}`)}>
        {({ id }) => (
          <Choice
            id={id} label={t("paymentRules.whenLabel")} value={form.when} options={CAPTURE_TRIGGERS.map((when) => ({ value: when, label: t(`paymentRules.choice.${when}`) }))}
            onChange={(when) => set({ when: when as CaptureTrigger })}
          />
        )}
      </Field>
      {form.when === "after_hours" && <NumberField label={t("paymentRules.hours")} hint={t("paymentRules.hoursHint")} min={1} max={720} step={1} isRequired value={form.hours} onChange={(hours) => set({ hours })} />}
      <CaptureConditionsFields form={form} onChange={set} />
      {/* What was found for other conditions is forgotten. */}
      <RuleTrial key={JSON.stringify(said)} rule={rule} said={said} rank={rule?.rank ?? nextRank} canTry={isComplete(form)} />
    </FormDrawer>
  );
}
