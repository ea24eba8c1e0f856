import { countryName } from "../../lib/countries";
import { useRegions, useSalesChannels } from "../../lib/queries/store";
import type { Rule } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { ConditionText, namesOf } from "../rules/condition-text";

/** For which orders a sourcing rule is. */
export function RuleConditions({ rule }: { rule: Rule }) {
  const { locale } = useText();
  const [channels, regions] = [useSalesChannels(), useRegions()];
  return <ConditionText lists={[namesOf(rule.sales_channel_ids, channels), namesOf(rule.region_ids, regions), rule.country_codes?.map((code) => countryName(code, locale))]} />;
}
