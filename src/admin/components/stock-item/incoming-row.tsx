import { ArrowDownTray, PencilSquare, Trash } from "@medusajs/icons";
import { Badge, Table } from "@medusajs/ui";
import { dayOf } from "../../lib/moments";
import { number } from "../../lib/numbers";
import { useForgetIncoming } from "../../lib/queries/stock-actions";
import type { Incoming } from "../../lib/stock/types";
import { told } from "../../lib/told";
import { useConfirm } from "../../lib/use-confirm";
import { useText } from "../../lib/use-text";
import { RowActions } from "../common/row-actions";
import { LocationCell } from "../stock/location-cell";

type Props = { row: Incoming; location: string; now: number; onReceive: () => void; onChange: () => void };

/** One delivery that is on its way. */
export function IncomingRow({ row, location, now, onReceive, onChange }: Props) {
  const { t, locale } = useText();
  const confirm = useConfirm();
  const forget = useForgetIncoming();
  const quantity = number(row.quantity, locale);
  const remove = async () => {
    const sure = await confirm({ title: t("incoming.deleteTitle"), description: t("incoming.deleteText", { quantity, location }), confirmText: t("incoming.delete") });
    if (sure) forget.mutate(row.id, told(t("incoming.done.deleted")));
  };
  const actions = [
    { icon: <ArrowDownTray />, label: t("incoming.receive"), onSelect: onReceive },
    { icon: <PencilSquare />, label: t("incoming.change"), onSelect: onChange },
    { icon: <Trash />, label: t("incoming.delete"), onSelect: () => void remove() },
  ];
  return (
    <Table.Row>
      <LocationCell name={location} />
      <Table.Cell className="text-ui-fg-base tabular-nums">{quantity}</Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-2">
          {dayOf(row.expected_at, locale)}
          {Date.parse(row.expected_at) < now && <Badge size="2xsmall" color="orange">{t("incoming.late")}</Badge>}
        </span>
      </Table.Cell>
      <Table.Cell><span className="block max-w-64 truncate" title={row.note ?? undefined}>{row.note ?? "–"}</span></Table.Cell>
      <Table.Cell><RowActions label={t("incoming.actionsOf", { quantity, location })} actions={actions} /></Table.Cell>
    </Table.Row>
  );
}
