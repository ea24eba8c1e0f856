import { PencilSquare, Trash } from "@medusajs/icons";
import { Switch, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useChangeRule, useDeleteRule, type OrderedRule, type RulePath } from "../../lib/queries/rules";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import type { Direction } from "../../lib/use-order-moves";
import { useText } from "../../lib/use-text";
import { MoveButtons } from "../common/move-buttons";
import { RowActions } from "../common/row-actions";

type Props = {
  path: RulePath; rule: OrderedRule; place: number; count: number; deleteText: string; onMove: (direction: Direction) => void; onEdit: () => void; children: ReactNode;
};

/** One rule: its place, what it says, and whether it is in force. */
export function RuleItem({ path, rule, place, count, deleteText, onMove, onEdit, children }: Props) {
  const { t } = useText();
  const confirm = useConfirm();
  const [change, remove] = [useChangeRule<{ enabled: boolean }>(path), useDeleteRule(path)];
  const ask = async () => {
    const sure = await confirm({ title: t("rules.deleteTitle"), description: deleteText, confirmText: t("rules.delete") });
    if (sure) remove.mutate(rule.id, told(t("rules.deleted")));
  };
  const actions = [
    { icon: <PencilSquare />, label: t("rules.edit"), onSelect: onEdit },
    { icon: <Trash />, label: t("rules.delete"), onSelect: () => void ask() },
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <Text size="small" leading="compact" weight="plus" className="break-words"><span className="text-ui-fg-subtle tabular-nums">{place}. </span>{rule.name}</Text>
        {children}
      </div>
      <div className="flex shrink-0 items-center gap-x-2">
        <Switch
          size="small" checked={rule.enabled} disabled={change.isPending} aria-label={t("rules.enableOf", { rule: rule.name })}
          onCheckedChange={(enabled) => change.mutate({ id: rule.id, enabled }, told(t("rules.saved")))}
        />
        <MoveButtons id={rule.id} name={rule.name} isFirst={place === 1} isLast={place === count} onMove={onMove} />
        <RowActions label={t("rules.actionsOf", { what: rule.name })} actions={actions} />
      </div>
    </li>
  );
}
