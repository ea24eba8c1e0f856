import { ANY, type RuleForm } from "../../lib/payments/rule-form";
import { useCurrencyCodes } from "../../lib/queries/store";
import { useText } from "../../lib/use-text";
import { Choice } from "../common/choice";
import { Field } from "../common/field";
import { NumberField } from "../common/number-field";

type Props = { form: RuleForm; onChange: (change: Partial<RuleForm>) => void };

/** The order's currency and, once there is one, its total. */
export function TotalFields({ form, onChange }: Props) {
  const { t } = useText();
  const known = useCurrencyCodes();
  const codes = known.includes(form.currency) || form.currency === ANY ? known : [...known, form.currency];
  return (
    <div className="flex flex-col gap-y-4">
      <Field label={t("paymentRules.currency")} hint={t("paymentRules.currencyHint")}>
        {({ id }) => (
          <Choice
            id={id} label={t("paymentRules.currency")} value={form.currency}
            options={[{ value: ANY, label: t("rules.any") }, ...codes.map((code) => ({ value: code, label: code.toUpperCase() }))]} onChange={(currency) => onChange({ currency })}
          />
        )}
      </Field>
      {form.currency !== ANY && (
        <div className="grid grid-cols-2 gap-x-4">
          <NumberField label={t("paymentRules.min")} min={0} value={form.min} onChange={(min) => onChange({ min })} />
          <NumberField label={t("paymentRules.max")} min={0} value={form.max} onChange={(max) => onChange({ max })} />
        </div>
      )}
    </div>
  );
}
