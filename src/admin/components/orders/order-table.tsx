import { Checkbox, Table } from "@medusajs/ui";
import type { OrderRow } from "../../lib/orders/types";
import { useText } from "../../lib/use-text";
import { OrderRowItem } from "./order-row";

const COLUMNS = ["order", "customer", "step", "next", "payment", "shipBy", "promised"] as const;
type Props = { orders: readonly OrderRow[]; now: number; chosen: readonly string[]; onChosen: (ids: string[]) => void };

/** A page of orders; any number of them can be chosen. */
export function OrderTable({ orders, now, chosen, onChosen }: Props) {
  const { t } = useText();
  const all = orders.map(({ order_id }) => order_id);
  const isWhole = all.length > 0 && all.every((id) => chosen.includes(id));
  return (
    <div role="region" aria-label={t("ordersPage.title")} tabIndex={0} className="focus-visible:shadow-borders-focus overflow-x-auto outline-none">
      <Table className="min-w-max">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">
              <Checkbox aria-label={t("ordersPage.chooseAll")} checked={isWhole ? true : chosen.length ? "indeterminate" : false} onCheckedChange={(on) => onChosen(on === true ? all : [])} />
            </Table.HeaderCell>
            {COLUMNS.map((column) => <Table.HeaderCell key={column} scope="col">{t(`ordersPage.column.${column}`)}</Table.HeaderCell>)}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {orders.map((order) => (
            <OrderRowItem
              key={order.id} order={order} now={now} chosen={chosen.includes(order.order_id)}
              onChoose={(on) => onChosen(on ? [...chosen, order.order_id] : chosen.filter((id) => id !== order.order_id))}
            />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
