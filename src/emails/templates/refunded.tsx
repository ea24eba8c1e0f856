import { Action } from "../components/action";
import { Quote } from "../components/box";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import type { Template } from "../template";

export const refunded: Template<"refunded"> = {
  subject: ({ order, refund }, s) => s.t("refunded.subject", { order: order.display_id, amount: s.money(refund) }),
  preheader: ({ refund }, s) => s.t("refunded.preheader", { amount: s.money(refund) }),
  Body: ({ props: { refund, reason, items = [], order_url }, s }) => (
    <>
      <Title lead={s.t("refunded.lead", { amount: s.money(refund) })}>{s.t("refunded.heading")}</Title>
      {reason && <Quote label={s.t("common.reason")}>{reason}</Quote>}
      <Action s={s} href={order_url} quiet>{s.t("common.view_order")}</Action>
      <Items s={s} items={items} title={s.t("common.items")} />
    </>
  ),
};
