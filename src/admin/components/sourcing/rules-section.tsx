import { inForce } from "../../../modules/reservation/rules/sourcing/rule";
import type { Rule } from "../../lib/stock/types";
import { useText } from "../../lib/use-text";
import { OrderedRules } from "../rules/ordered-rules";
import { CriteriaChain } from "./criteria-chain";
import { RuleConditions } from "./rule-conditions";
import { RuleDrawer } from "./rule-drawer";

/** The rules by which a location is chosen. */
export function RulesSection() {
  const { t } = useText();
  return (
    <OrderedRules<Rule>
      path="sourcing-rules" title={t("sourcing.title")} subtitle={t("sourcing.subtitle")} noRules={t("sourcing.noRules")}
      deleteText={({ name }) => t("sourcing.deleteText", { rule: name })} fallback={<CriteriaChain criteria={inForce(null)} />} drawer={(props) => <RuleDrawer {...props} />}
    >
      {(rule) => (
        <>
          <RuleConditions rule={rule} />
          <CriteriaChain criteria={inForce(rule)} />
        </>
      )}
    </OrderedRules>
  );
}
