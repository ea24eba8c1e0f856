import { Action } from "../components/action";
import { Title } from "../components/heading";
import { OrderNotes, OrderSummary } from "../components/order";
import { Parts } from "../components/parts";
import { Steps } from "../components/steps";
import { Window } from "../components/window";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const orderConfirmed: Template<"order_confirmed"> = {
  subject: ({ order, promise }, s) =>
    promise
      ? s.t("order_confirmed.subject_dated", { order: order.display_id, date: s.window(promise) })
      : s.t("order_confirmed.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("order_confirmed.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderProcessing", s),
  Body: ({ props: { order, promise, parts, order_url, ...notes }, s }) => (
    <>
      <Title lead={s.t("order_confirmed.lead", { order: order.display_id })}>{s.t("order_confirmed.heading")}</Title>
      <Steps s={s} at="confirmed" />
      {promise && <Window s={s} label={s.t("common.estimated")} promise={promise} note={order.items.some(({ wait }) => wait) && s.t("wait.later")} />}
      <Parts s={s} parts={parts} />
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
      <OrderSummary s={s} order={order} />
      <OrderNotes s={s} {...notes} />
    </>
  ),
};
