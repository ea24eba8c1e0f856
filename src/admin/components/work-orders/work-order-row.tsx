import { clx, StatusBadge, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { WORK_ORDER_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { Moment } from "../common/moment";

/** One work order in the list; its number leads to it. */
export function WorkOrderRow({ order, location, now }: { order: WorkOrder; location: string | undefined; now: number }) {
  const { t } = useText();
  return (
    <Table.Row>
      <Table.Cell>
        <Link to={`/doorstep/work-orders/${order.id}`} className={clx("txt-compact-small-plus", LINK)}>
          <span className="sr-only">{t("workOrders.one")} </span>#{order.display_id}
        </Link>
      </Table.Cell>
      <Table.Cell><StatusBadge color={WORK_ORDER_COLOURS[order.state]}>{t(`workOrders.state.${order.state}`)}</StatusBadge></Table.Cell>
      <Table.Cell>{location ?? order.location_id}</Table.Cell>
      <Table.Cell><Moment at={order.ship_by} now={now} /></Table.Cell>
      <Table.Cell>{order.waiting_reason ?? "–"}</Table.Cell>
    </Table.Row>
  );
}
