import { type ReactNode, useState } from "react";
import { useRankRules, type OrderedRule, type RulePath } from "../../lib/queries/rules";
import { useOrderMoves, withMoved, type Direction } from "../../lib/use-order-moves";
import { useText } from "../../lib/use-text";
import { Problem } from "../common/problem";
import { RuleItem } from "./rule-item";

type Props<Rule> = { path: RulePath; rules: readonly Rule[]; deleteText: (rule: Rule) => string; onEdit: (rule: Rule) => void; children: (rule: Rule) => ReactNode };

/** The merchant's rules, which can be put in another order. */
export function RuleList<Rule extends OrderedRule>({ path, rules, deleteText, onEdit, children }: Props<Rule>) {
  const { t } = useText();
  const rank = useRankRules(path);
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
      <ol ref={list} aria-label={t("rules.rules")} className="divide-y">
        {shown.map((rule, n) => (
          <RuleItem key={rule.id} path={path} rule={rule} place={n + 1} count={shown.length} deleteText={deleteText(rule)} onMove={(direction) => move(rule, direction)} onEdit={() => onEdit(rule)}>
            {children(rule)}
          </RuleItem>
        ))}
      </ol>
      <span role="status" className="sr-only">{said}</span>
      {rank.error && <div className="px-6 py-3"><Problem error={rank.error} /></div>}
    </>
  );
}
