import { Action } from "../components/action";
import { Quote } from "../components/box";
import { Paragraph, Title } from "../components/heading";
import { Items } from "../components/items";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const orderCancelled: Template<"order_cancelled"> = {
  subject: ({ order }, s) => s.t("order_cancelled.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("order_cancelled.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderCancelled", s),
  Body: ({ props: { order, reason, refund, order_url }, s }) => (
    <>
      <Title lead={s.t("order_cancelled.lead", { order: order.display_id })}>{s.t("order_cancelled.heading")}</Title>
      <Paragraph>{refund ? s.t("order_cancelled.refund", { amount: s.money(refund) }) : s.t("order_cancelled.no_charge")}</Paragraph>
      {reason && <Quote label={s.t("common.reason")}>{reason}</Quote>}
      <Action s={s} href={order_url} quiet>{s.t("common.view_order")}</Action>
      <Items s={s} items={order.items} title={s.t("common.items")} />
    </>
  ),
};
