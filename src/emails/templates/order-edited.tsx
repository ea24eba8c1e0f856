import { Action } from "../components/action";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { OrderSummary } from "../components/order";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const orderEdited: Template<"order_edited"> = {
  subject: ({ order }, s) => s.t("order_edited.subject", { order: order.display_id }),
  preheader: ({ order }, s) => s.t("order_edited.preheader", { amount: s.money(order.totals.total) }),
  jsonLd: (props, s) => orderLd(props, "OrderProcessing", s),
  Body: ({ props: { order, order_url, items }, s }) => (
    <>
      <Title lead={s.t("order_edited.lead", { order: order.display_id, amount: s.money(order.totals.total) })}>{s.t("order_edited.heading")}</Title>
      <Items s={s} items={items} title={s.t("order_edited.items")} />
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
      <OrderSummary s={s} order={order} title={s.t("order_edited.now")} />
    </>
  ),
};
