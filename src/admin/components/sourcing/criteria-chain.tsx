import { Badge } from "@medusajs/ui";
import type { Criterion } from "../../../modules/reservation/rules/sourcing/rule";
import { useText } from "../../lib/use-text";

/** Criteria in their order. */
export function CriteriaChain({ criteria }: { criteria: readonly Criterion[] }) {
  const { t } = useText();
  return (
    <ol aria-label={t("sourcing.criteria")} className="flex flex-wrap gap-1 pt-1">
      {criteria.map((criterion, n) => (
        <li key={criterion}><Badge size="2xsmall"><span aria-hidden className="pr-1">{n + 1}</span>{t(`criteria.name.${criterion}`)}</Badge></li>
      ))}
    </ol>
  );
}
