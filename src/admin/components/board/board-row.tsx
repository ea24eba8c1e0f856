import { StatusBadge, Table } from "@medusajs/ui";
import { DEADLINE_COLOURS } from "../../lib/colours";
import type { BoardRow } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";
import { OrderLink } from "../common/order-link";

/** One wait of one order. An open wait whose time has passed is overdue too, even before it was marked as missed. */
export function BoardRowItem({ row, now }: { row: BoardRow; now: number }) {
  const { t, named } = useText();
  const state = row.state === "open" && Date.parse(row.due_at) < now ? "missed" : row.state;
  return (
    <Table.Row>
      <Table.Cell><OrderLink id={row.order_id} displayId={row.display_id} /></Table.Cell>
      <Table.Cell>{named("awaits", row.awaits)}</Table.Cell>
      <Table.Cell><Moment at={row.due_at} now={now} /></Table.Cell>
      <Table.Cell><StatusBadge color={DEADLINE_COLOURS[state]}>{t(`board.state.${state}`)}</StatusBadge></Table.Cell>
    </Table.Row>
  );
}
