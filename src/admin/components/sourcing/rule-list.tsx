import { useState } from "react";
import { useRankRules } from "../../lib/queries/sourcing";
import type { Rule } from "../../lib/stock/types";
import { useOrderMoves, withMoved, type Direction } from "../../lib/use-order-moves";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { RuleItem } from "./rule-item";

/** The merchant's rules, which can be put in another order. */
export function RuleList({ rules, onEdit }: { rules: readonly Rule[]; onEdit: (rule: Rule) => void }) {
  const { t } = useText();
  const rank = useRankRules();
  // The new order is shown while it is being written.
  const [wanted, setWanted] = useState<readonly Rule[]>();
  const shown = rank.isPending && wanted ? wanted : rules;
  const { list, moved, said } = useOrderMoves(shown.map(({ id }) => id));
  const move = (rule: Rule, direction: Direction) => {
    const next = withMoved(shown, shown.indexOf(rule), direction);
    moved(rule.id, rule.name, direction);
    setWanted(next);
    rank.mutate(next);
  };
  return (
    <>
      <ol ref={list} aria-label={t("sourcing.rules")} className="divide-y">
        {shown.map((rule, n) => (
          <RuleItem key={rule.id} rule={rule} place={n + 1} count={shown.length} onMove={(direction) => move(rule, direction)} onEdit={() => onEdit(rule)} />
        ))}
      </ol>
      <span role="status" className="sr-only">{said}</span>
      {rank.error && <div className="px-6 py-3"><Problem error={rank.error} /></div>}
    </>
  );
}
