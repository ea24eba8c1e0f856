import { Hint, Input, Text } from "@medusajs/ui";
import { useState } from "react";
import { DEFAULT_CRITERIA, type Criterion } from "../../../modules/reservation/rules/sourcing/rule";
import { useChangeRule, useCreateRule } from "../../lib/queries/rules";
import { useRegions, useSalesChannels } from "../../lib/queries/store";
import { useCountryOptions } from "../../lib/queries/use-country-options";
import type { Rule, RuleChange } from "../../lib/stock/types";
import { done } from "../../lib/told";
import { useText } from "../../lib/use-text";
import { asOption, CheckList } from "../common/check-list";
import { Field } from "../common/field";
import { FormDrawer } from "../common/form-drawer";
import type { DrawerProps } from "../rules/ordered-rules";
import { CriteriaEditor } from "./criteria-editor";

/** No list at all stands for any. */
const someOrAny = (ids: string[]): string[] | null => (ids.length ? ids : null);

/** Makes a rule, the last to be tried, or changes one. */
export function RuleDrawer({ rule, nextRank, onClose }: DrawerProps<Rule>) {
  const { t } = useText();
  const [name, setName] = useState(rule?.name ?? "");
  const [channels, setChannels] = useState(rule?.sales_channel_ids ?? []);
  const [regions, setRegions] = useState(rule?.region_ids ?? []);
  const [countries, setCountries] = useState(rule?.country_codes ?? []);
  const [criteria, setCriteria] = useState<Criterion[]>(rule?.criteria ?? [...DEFAULT_CRITERIA]);
  const [create, change] = [useCreateRule<RuleChange>("sourcing-rules"), useChangeRule<RuleChange>("sourcing-rules")];
  const submit = () => {
    const said = { name: name.trim(), sales_channel_ids: someOrAny(channels), region_ids: someOrAny(regions), country_codes: someOrAny(countries), criteria };
    if (rule) change.mutate({ id: rule.id, ...said }, done(t("rules.saved"), onClose));
    else create.mutate({ ...said, enabled: true, rank: nextRank }, done(t("rules.saved"), onClose));
  };
  return (
    <FormDrawer
      title={t(rule ? "rules.editTitle" : "rules.createTitle")} onClose={onClose} onSubmit={submit}
      canSubmit={name.trim() !== "" && criteria.length > 0} isPending={create.isPending || change.isPending} error={create.error ?? change.error}
    >
      <Field label={t("rules.name")}>{(ids) => <Input {...ids} aria-required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />}</Field>
      <CriteriaEditor criteria={criteria} onChange={setCriteria} />
      <div>
        <Text size="small" leading="compact" weight="plus">{t("rules.conditions")}</Text>
        <Hint>{t("rules.conditionsHint")}</Hint>
      </div>
      <CheckList label={t("sourcing.channels")} options={useSalesChannels().map(asOption)} chosen={channels} onChange={setChannels} />
      <CheckList label={t("sourcing.regions")} options={useRegions().map(asOption)} chosen={regions} onChange={setRegions} />
      <CheckList label={t("rules.countries")} options={useCountryOptions(countries)} chosen={countries} onChange={setCountries} />
    </FormDrawer>
  );
}
