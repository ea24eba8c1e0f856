import { Action } from "../components/action";
import { Title } from "../components/heading";
import type { Template } from "../template";

export const orderLink: Template<"order_link"> = {
  subject: ({ order }, s) => s.t("order_link.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("order_link.preheader"),
  Body: ({ props: { order, order_url }, s }) => (
    <>
      <Title lead={s.t("order_link.lead", { order: order.display_id })}>{s.t("order_link.heading")}</Title>
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
