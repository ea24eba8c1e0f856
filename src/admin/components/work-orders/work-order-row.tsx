import { Badge, Checkbox, clx, StatusBadge, Table } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { isOverdue } from "../../../modules/warehouse/rules/overdue";
import { WORK_ORDER_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { waitingFor } from "../../lib/waiting-for";
import { Moment } from "../common/moment";
import { OneLine } from "../common/one-line";

type Props = { order: WorkOrder; location: string | undefined; now: number; chosen: boolean; onChoose: (chosen: boolean) => void };

/** One work order in the list; its number leads to it. */
export function WorkOrderRow({ order, location, now, chosen, onChoose }: Props) {
  const text = useText();
  const { t } = text;
  return (
    <Table.Row>
      <Table.Cell>
        <Checkbox aria-label={t("workOrders.choose", { display_id: order.display_id })} checked={chosen} onCheckedChange={(checked) => onChoose(checked === true)} />
      </Table.Cell>
      <Table.Cell>
        <Link to={`/doorstep/work-orders/${order.id}`} className={clx("txt-compact-small-plus", LINK)}>
          <span className="sr-only">{t("workOrders.one")} </span>#{order.display_id}
        </Link>
      </Table.Cell>
      <Table.Cell><StatusBadge color={WORK_ORDER_COLOURS[order.state]}>{t(`workOrders.state.${order.state}`)}</StatusBadge></Table.Cell>
      <Table.Cell>{location ?? order.location_id}</Table.Cell>
      <Table.Cell>
        <span className="flex items-center gap-x-2"><Moment at={order.ship_by} now={now} />{isOverdue(order, new Date(now)) && <Badge size="2xsmall" color="red">{t("workOrders.overdue")}</Badge>}</span>
      </Table.Cell>
      <Table.Cell><OneLine wide text={waitingFor(order, text) ?? "–"} /></Table.Cell>
    </Table.Row>
  );
}
