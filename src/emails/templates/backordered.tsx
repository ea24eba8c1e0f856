import { Action } from "../components/action";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { Steps } from "../components/steps";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const backordered: Template<"backordered"> = {
  subject: ({ order }, s) => s.t("backordered.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("backordered.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderProcessing", s),
  Body: ({ props: { order, order_url, items }, s }) => (
    <>
      <Title lead={s.t("backordered.lead", { order: order.display_id })}>{s.t("backordered.heading")}</Title>
      <Steps s={s} at="confirmed" />
      <Items s={s} items={items} title={s.t("wait.items")} />
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
