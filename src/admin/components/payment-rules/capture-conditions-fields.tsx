import { Hint, Text } from "@medusajs/ui";
import { RISK_LEVELS } from "../../../modules/payment-capture/rules/capture-rule";
import type { RuleForm } from "../../lib/payments/rule-form";
import { useCountryOptions } from "../../lib/queries/use-country-options";
import { useCustomerGroups, usePaymentProviders, useProductTags } from "../../lib/queries/store";
import { useText } from "../../lib/use-text";
import { asOption, CheckList } from "../common/check-list";
import { TotalFields } from "./total-fields";

type Props = { form: RuleForm; onChange: (change: Partial<RuleForm>) => void };

/** For which orders a capture rule is to be. */
export function CaptureConditionsFields({ form, onChange }: Props) {
  const { t } = useText();
  return (
    <>
      <div>
        <Text size="small" leading="compact" weight="plus">{t("rules.conditions")}</Text>
        <Hint>{t("paymentRules.conditionsHint")}</Hint>
      </div>
      <TotalFields form={form} onChange={onChange} />
      <CheckList label={t("rules.countries")} options={useCountryOptions(form.countries)} chosen={form.countries} onChange={(countries) => onChange({ countries })} />
      <CheckList label={t("paymentRules.providers")} options={usePaymentProviders().map(asOption)} chosen={form.providers} onChange={(providers) => onChange({ providers })} />
      <CheckList label={t("paymentRules.tags")} options={useProductTags().map(asOption)} chosen={form.tags} onChange={(tags) => onChange({ tags })} />
      <CheckList label={t("paymentRules.groups")} options={useCustomerGroups().map(asOption)} chosen={form.groups} onChange={(groups) => onChange({ groups })} />
      <CheckList
        label={t("paymentRules.risks")} options={RISK_LEVELS.map((level) => ({ value: level, label: t(`paymentRules.risk.${level}`) }))}
        chosen={form.risks} onChange={(risks) => onChange({ risks })}
      />
      <Hint>{t("paymentRules.risksHint")}</Hint>
    </>
  );
}
