import { Action } from "../components/action";
import { Title } from "../components/heading";
import type { Template } from "../template";

export const paymentReceived: Template<"payment_received"> = {
  subject: ({ order, amount }, s) => s.t("payment_received.subject", { order: order.display_id, amount: s.money(amount) }),
  preheader: (_props, s) => s.t("payment_received.preheader"),
  Body: ({ props: { order, amount, order_url }, s }) => (
    <>
      <Title lead={s.t("payment_received.lead", { amount: s.money(amount), order: order.display_id })}>{s.t("payment_received.heading")}</Title>
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
