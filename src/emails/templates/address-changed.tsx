import { Action } from "../components/action";
import { Address } from "../components/address";
import { Paragraph, Title } from "../components/heading";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const addressChanged: Template<"address_changed"> = {
  subject: ({ order }, s) => s.t("address_changed.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("address_changed.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderProcessing", s),
  Body: ({ props: { order, order_url }, s }) => (
    <>
      <Title lead={s.t("address_changed.lead", { order: order.display_id })}>{s.t("address_changed.heading")}</Title>
      <Address s={s} address={order.shipping_address} />
      <Paragraph>{s.t("address_changed.not_you")}</Paragraph>
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
