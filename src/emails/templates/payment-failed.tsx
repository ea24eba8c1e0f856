import { Action } from "../components/action";
import { Box } from "../components/box";
import { Paragraph, Title } from "../components/heading";
import { OrderSummary } from "../components/order";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const paymentFailed: Template<"payment_failed"> = {
  subject: ({ order }, s) => s.t("payment_failed.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("payment_failed.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderPaymentDue", s),
  Body: ({ props: { order, reason, pay_by, payment_url, order_url }, s }) => (
    <>
      <Title lead={s.t("payment_failed.lead")}>{s.t("payment_failed.heading")}</Title>
      {reason && <Box label={s.t("common.reason")}>{reason}</Box>}
      {pay_by && <Paragraph>{s.t("payment_failed.pay_by", { date: s.moment(pay_by) })}</Paragraph>}
      <Action s={s} href={payment_url ?? order_url}>{s.t("payment_failed.button")}</Action>
      <OrderSummary s={s} order={order} />
    </>
  ),
};
