import { ArrowDownMini, ArrowUpMini, PencilSquare, Plus, Trash } from "@medusajs/icons";
import { Badge, clx, Table } from "@medusajs/ui";
import { LINK } from "../../lib/link-class";
import { type Bin, type HeldGoods, useMoveBin, useRemoveBin } from "../../lib/queries/bins";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { RowActions } from "../common/row-actions";

type Neighbours = { above?: Bin | undefined; below?: Bin | undefined };
type Props = { bin: Bin; neighbours: Neighbours; onEdit: () => void; onHeld: (held?: HeldGoods) => void };

/** One bin, with what lies in it, each to be changed. */
export function BinRow({ bin, neighbours: { above, below }, onEdit, onHeld }: Props) {
  const { t } = useText();
  const { id, code } = bin;
  const ask = useConfirm();
  const remove = useRemoveBin();
  const move = useMoveBin();
  const takeAway = async () => {
    const isSure = await ask({ title: t("bins.removeTitle", { code }), description: t("bins.removeText"), confirmText: t("bins.remove"), variant: "danger" });
    if (isSure) remove.mutate(id, told(t("bins.removed", { code })));
  };
  return (
    <Table.Row className="h-auto [&_td]:py-2 [&_td]:align-top">
      <Table.Cell className="txt-compact-small-plus">{code}</Table.Cell>
      <Table.Cell>{bin.zone ?? "–"}</Table.Cell>
      <Table.Cell className="tabular-nums">{bin.path_order}</Table.Cell>
      <Table.Cell><Badge size="2xsmall" color={bin.kind === "reserve" ? "orange" : "grey"}>{t(`bins.kind.${bin.kind}`)}</Badge></Table.Cell>
      <Table.Cell>{bin.items.length === 0 ? <span className="text-ui-fg-subtle">{t("bins.nothing")}</span> : <Goods items={bin.items} onHeld={onHeld} />}</Table.Cell>
      <Table.Cell>
        <RowActions label={t("bins.actionsOf", { code })} actions={[
          { icon: <Plus />, label: t("bins.put"), onSelect: () => onHeld() },
          { icon: <PencilSquare />, label: t("bins.edit"), onSelect: onEdit },
          ...(above ? [{ icon: <ArrowUpMini />, label: t("bins.sooner"), onSelect: () => move.mutate({ id, before: above.id }, told(t("bins.movedBefore", { code, other: above.code }))) }] : []),
          ...(below ? [{ icon: <ArrowDownMini />, label: t("bins.later"), onSelect: () => move.mutate({ id, after: below.id }, told(t("bins.movedAfter", { code, other: below.code }))) }] : []),
          { icon: <Trash />, label: t("bins.remove"), onSelect: () => void takeAway() },
        ]} />
      </Table.Cell>
    </Table.Row>
  );
}

function Goods({ items, onHeld }: { items: readonly HeldGoods[]; onHeld: (held: HeldGoods) => void }) {
  const { t, locale } = useText();
  const pieces = ({ quantity }: HeldGoods) => (quantity === null ? t("bins.uncounted") : t("bins.pieces", { count: quantity, pieces: new Intl.NumberFormat(locale).format(quantity) }));
  return (
    <ul className="flex flex-col gap-y-1">
      {items.map((held) => (
        <li key={held.inventory_item_id} className="flex max-w-72 items-baseline gap-x-2">
          <button type="button" title={held.title ?? undefined} className={clx("min-w-0 truncate rounded text-left", LINK)} onClick={() => onHeld(held)}>{held.sku ?? held.title ?? held.inventory_item_id}</button>
          <span className="text-ui-fg-subtle shrink-0 tabular-nums">{pieces(held)}</span>
        </li>
      ))}
    </ul>
  );
}
