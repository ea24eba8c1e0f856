import { Action } from "../components/action";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const backorderReady: Template<"backorder_ready"> = {
  subject: ({ order }, s) => s.t("backorder_ready.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("backorder_ready.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderProcessing", s),
  Body: ({ props: { order, order_url, items, waiting = [] }, s }) => (
    <>
      <Title lead={s.t("backorder_ready.lead", { order: order.display_id })}>{s.t("backorder_ready.heading")}</Title>
      <Items s={s} items={items} title={s.t("backorder_ready.items")} />
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
      <Items s={s} items={waiting} title={s.t("wait.items")} />
    </>
  ),
};
