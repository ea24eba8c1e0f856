import { countryName } from "../../lib/countries";
import { money } from "../../lib/money";
import type { CaptureRule } from "../../lib/payments/types";
import { useCustomerGroups, usePaymentProviders, useProductTags } from "../../lib/queries/store";
import { useText, type Translate } from "../../lib/use-text";
import { ConditionText, namesOf } from "../rules/condition-text";

/** For which orders a capture rule is. */
export function CaptureConditions({ rule }: { rule: CaptureRule }) {
  const { t, locale } = useText();
  const [providers, tags, groups] = [usePaymentProviders(), useProductTags(), useCustomerGroups()];
  const lists = [
    rule.country_codes?.map((code) => countryName(code, locale)), namesOf(rule.provider_ids, providers), namesOf(rule.product_tag_ids, tags),
    namesOf(rule.customer_group_ids, groups), rule.risk_levels?.map((level) => t(`paymentRules.risk.${level}`)),
  ];
  return <ConditionText lists={lists} more={totalOf(rule, t, locale)} />;
}

function totalOf({ currency_code, min_total, max_total }: CaptureRule, t: Translate, locale: string): string[] {
  if (currency_code === null) return [];
  const [min, max] = [money(min_total, currency_code, locale), money(max_total, currency_code, locale)];
  if (min && max) return [t("paymentRules.totalBetween", { min, max })];
  if (min) return [t("paymentRules.totalFrom", { min })];
  return [max ? t("paymentRules.totalTo", { max }) : currency_code.toUpperCase()];
}
