import { PencilSquare, Trash } from "@medusajs/icons";
import { Switch, Text } from "@medusajs/ui";
import { inForce } from "../../../modules/reservation/rules/sourcing/rule";
import { useChangeRule, useDeleteRule } from "../../lib/queries/sourcing";
import type { Rule } from "../../lib/stock/types";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import type { Direction } from "../../lib/use-order-moves";
import { useText } from "../../lib/use-text";
import { RowActions } from "../common/row-actions";
import { CriteriaChain } from "./criteria-chain";
import { MoveButtons } from "./move-buttons";
import { RuleConditions } from "./rule-conditions";

type Props = { rule: Rule; place: number; count: number; onMove: (direction: Direction) => void; onEdit: () => void };

/** One rule: for which orders it is, what it goes by, and whether it is in force. */
export function RuleItem({ rule, place, count, onMove, onEdit }: Props) {
  const { t } = useText();
  const confirm = useConfirm();
  const [change, remove] = [useChangeRule(), useDeleteRule()];
  const ask = async () => {
    const sure = await confirm({ title: t("sourcing.deleteTitle"), description: t("sourcing.deleteText", { rule: rule.name }), confirmText: t("sourcing.delete") });
    if (sure) remove.mutate(rule.id, told(t("sourcing.deleted")));
  };
  const actions = [
    { icon: <PencilSquare />, label: t("sourcing.edit"), onSelect: onEdit },
    { icon: <Trash />, label: t("sourcing.delete"), onSelect: () => void ask() },
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <Text size="small" leading="compact" weight="plus" className="break-words"><span className="text-ui-fg-subtle tabular-nums">{place}. </span>{rule.name}</Text>
        <RuleConditions rule={rule} />
        <CriteriaChain criteria={inForce(rule)} />
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Switch
          size="small" checked={rule.enabled} disabled={change.isPending} aria-label={t("sourcing.enableOf", { rule: rule.name })}
          onCheckedChange={(enabled) => change.mutate({ id: rule.id, enabled }, told(t("sourcing.saved")))}
        />
        <MoveButtons id={rule.id} name={rule.name} isFirst={place === 1} isLast={place === count} onMove={onMove} />
        <RowActions label={t("sourcing.actionsOf", { what: rule.name })} actions={actions} />
      </div>
    </li>
  );
}
