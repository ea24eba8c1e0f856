import { ToPay } from "../components/to-pay";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const paymentNeeded: Template<"payment_needed"> = {
  subject: ({ order, amount }, s) => s.t("payment_needed.subject", { order: order.display_id, amount: s.money(amount) }),
  preheader: (_props, s) => s.t("payment_needed.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderPaymentDue", s),
  Body: ({ props, s }) => <ToPay s={s} props={props} heading={s.t("payment_needed.heading")} />,
};
