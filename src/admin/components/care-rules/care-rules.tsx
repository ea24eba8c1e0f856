import { Badge, Text } from "@medusajs/ui";
import type { CareRule } from "../../lib/care/types";
import { money } from "../../lib/money";
import { useProductTags } from "../../lib/queries/store";
import { useText } from "../../lib/use-text";
import { ConditionText, namesOf } from "../rules/condition-text";
import { OrderedRules } from "../rules/ordered-rules";
import { CareRuleDrawer } from "./care-rule-drawer";
import { MacrosSection } from "./macros-section";

/** Which reports are answered at once, and the texts that staff answer the others with. */
export function CareRules() {
  const { t } = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <OrderedRules<CareRule>
        path="care-rules" title={t("careRules.title")} subtitle={t("careRules.subtitle")} noRules={t("careRules.noRules")} deleteText={({ name }) => t("careRules.deleteText", { rule: name })}
        drawer={(props) => <CareRuleDrawer {...props} />} fallback={<Text size="small">{t("careRules.otherwise")}</Text>}
      >
        {(rule) => (
          <>
            <Conditions rule={rule} />
            <div className="pt-1"><Badge size="2xsmall">{t(`careRules.answer.${rule.answer}`)}</Badge></div>
          </>
        )}
      </OrderedRules>
      <MacrosSection />
    </div>
  );
}

function Conditions({ rule: { reasons, product_tag_ids, currency_code, max_value, within_days, max_earlier_cases, needs_photo } }: { rule: CareRule }) {
  const { t, locale } = useText();
  const tags = useProductTags();
  const value = money(max_value, currency_code, locale);
  const more = [
    value ? t("careRules.upTo", { value }) : currency_code?.toUpperCase(), within_days !== null && t("careRules.within", { count: within_days }),
    max_earlier_cases !== null && t("careRules.earlier", { count: max_earlier_cases }), needs_photo && t("careRules.withPhoto"),
  ].filter((text): text is string => Boolean(text));
  return <ConditionText lists={[reasons?.map((reason) => t(`cases.${reason}`)), namesOf(product_tag_ids, tags)]} more={more} />;
}
