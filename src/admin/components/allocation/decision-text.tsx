import { Heading, Text } from "@medusajs/ui";
import { distance } from "../../lib/moments";
import { decisionSentences } from "../../lib/stock/decision";
import type { Allocation } from "../../lib/stock/types";
import { useDecisionWriting } from "../../lib/stock/use-decision-writing";
import { useText } from "../../lib/use-text";

/** Why the goods come from where they come, in words. */
export function DecisionText({ allocation, now }: { allocation: Allocation; now: number }) {
  const { t, locale } = useText();
  const write = useDecisionWriting(allocation.lines);
  const { decision, reallocated_at: moved } = allocation;
  const origin = () => {
    if (decision) return decision.rule ? t("allocation.byRule", { rule: decision.rule.name }) : t("allocation.byDefault");
    return moved ? t("allocation.byHand", { when: distance(moved, now, locale) }) : t("allocation.noDecision");
  };
  return (
    <section aria-label={t("allocation.why")} className="flex flex-col gap-y-1 px-6 py-4">
      <Heading level="h3">{t("allocation.why")}</Heading>
      {decision && decisionSentences(decision, write).map((sentence) => <Text key={sentence} size="small" className="break-words">{sentence}</Text>)}
      <Text size="small" className="text-ui-fg-subtle break-words">{origin()}</Text>
    </section>
  );
}
