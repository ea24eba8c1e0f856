import { Badge, clx, Container, StatusBadge } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { isOverdue } from "../../../modules/warehouse/rules/overdue";
import { WORK_ORDER_COLOURS } from "../../lib/colours";
import { LINK } from "../../lib/link-class";
import { fullMoment } from "../../lib/moments";
import { useLocationNames } from "../../lib/queries/locations";
import { apiUrl } from "../../lib/sdk";
import type { WorkOrder } from "../../lib/types";
import { useText } from "../../lib/use-text";
import { waitingFor } from "../../lib/waiting-for";
import { FactList } from "../common/fact-list";
import { OutsideLink } from "../common/outside-link";
import { PageHeader } from "../common/page-header";
import { WorkOrderActions } from "./work-order-actions";

/** Whose order it is, where it stands, by when it must leave, what the shopper asked for, and its papers. */
export function WorkOrderHead({ order }: { order: WorkOrder }) {
  const text = useText();
  const { t, locale } = text;
  const location = useLocationNames().get(order.location_id) ?? order.location_id;
  const paper = (name: string) => apiUrl(`/admin/doorstep/work-orders/${order.id}/documents/${name}`);
  const facts = [
    [t("workOrders.column.location"), location],
    [t("workOrders.column.shipBy"), [fullMoment(order.ship_by, locale), order.ship_by_basis && t(`workOrders.shipByBasis.${order.ship_by_basis}`)].filter(Boolean).join(" · ")],
    [t("workOrders.column.waiting"), waitingFor(order, text)],
    [t("workOrders.instructions"), order.instructions],
    [t("journey.leaveAt"), order.leave_at],
    [t("workOrders.giftMessage"), order.gift_message],
    [t("journey.giftReceipt"), order.gift_receipt ? t("journey.yes") : null],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Container className="divide-y overflow-hidden p-0">
      <PageHeader title={t("workOrders.oneOf", { display_id: order.display_id })}>
        {(order.part ?? 1) > 1 && <Badge size="2xsmall">{t("workOrders.part", { part: order.part })}</Badge>}
        {isOverdue(order, new Date()) && <Badge size="2xsmall" color="red">{t("workOrders.overdue")}</Badge>}
        {order.later_code && <Badge size="2xsmall">{t(`workOrders.later.${order.later_code}`)}</Badge>}
        {(order.own_priority ?? 0) > 0 && <Badge size="2xsmall" color="orange">{t("workOrders.first")}</Badge>}
        <StatusBadge color={WORK_ORDER_COLOURS[order.state]}>{t(`workOrders.state.${order.state}`)}</StatusBadge>
        <Link to={`/orders/${order.order_id}`} className={clx("txt-compact-small-plus", LINK)}>{t("workOrders.viewOrder")}</Link>
        <WorkOrderActions order={order} />
      </PageHeader>
      <FactList facts={facts} />
      <div className="txt-compact-small flex flex-wrap gap-x-6 gap-y-2 px-6 py-4">
        <OutsideLink href={paper("pick-list")}>{t("workOrders.pickList")}</OutsideLink>
        <OutsideLink href={paper("packing-slip")}>{t("workOrders.packingSlip")}</OutsideLink>
        {order.state === "shipped" && <OutsideLink href={apiUrl(`/admin/doorstep/orders/${order.order_id}/documents/return-slip`)}>{t("workOrders.returnSlip")}</OutsideLink>}
      </div>
    </Container>
  );
}
