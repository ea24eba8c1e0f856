import { Badge, Text } from "@medusajs/ui";
import type { CaptureRule } from "../../lib/payments/types";
import { useWhen } from "../../lib/payments/use-when";
import { useCapturePreview } from "../../lib/queries/capture-rules";
import { useText } from "../../lib/use-text";
import { OrderedRules } from "../rules/ordered-rules";
import { CaptureConditions } from "./capture-conditions";
import { CaptureRuleDrawer } from "./capture-rule-drawer";

/** The rules by which it is decided when a payment is captured. */
export function CaptureRulesSection() {
  const { t } = useText();
  const inWords = useWhen();
  const otherwise = useCapturePreview().data?.otherwise;
  return (
    <OrderedRules<CaptureRule>
      path="capture-rules" title={t("paymentRules.title")} subtitle={t("paymentRules.subtitle")} noRules={t("paymentRules.noRules")}
      deleteText={({ name }) => t("paymentRules.deleteText", { rule: name })} drawer={(props) => <CaptureRuleDrawer {...props} />}
      fallback={otherwise && <Text size="small">{t("paymentRules.otherwise", { when: inWords({ when: otherwise, hours: null }) })}</Text>}
    >
      {(rule) => (
        <>
          <CaptureConditions rule={rule} />
          <div className="pt-1"><Badge size="2xsmall">{inWords(rule)}</Badge></div>
        </>
      )}
    </OrderedRules>
  );
}
