import { Text } from "@medusajs/ui";
import { countryName } from "../../lib/countries";
import { useRegions, useSalesChannels } from "../../lib/queries/store";
import type { Rule } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";

/** For which orders a rule is. */
export function RuleConditions({ rule }: { rule: Rule }) {
  const { t, locale } = useText();
  const [channels, regions] = [useSalesChannels(), useRegions()];
  const named = (ids: string[] | null, known: { id: string; name: string }[]) => ids?.map((id) => known.find((one) => one.id === id)?.name ?? id);
  const list = new Intl.ListFormat(locale, { type: "disjunction" });
  const conditions = [named(rule.sales_channel_ids, channels), named(rule.region_ids, regions), rule.country_codes?.map((code) => countryName(code, locale))]
    .filter((names): names is string[] => names !== undefined)
    .map((names) => list.format(names));
  return <Text size="small" className="text-ui-fg-subtle break-words">{conditions.length ? conditions.join(" · ") : t("sourcing.everywhere")}</Text>;
}
