import { Action } from "../components/action";
import { Address } from "../components/address";
import { Box } from "../components/box";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { text } from "../components/theme";
import type { Template } from "../template";

const step = { marginTop: 6 };

/** By the label that came with the parcel; where there is none, on the shopper's own. */
export const returnSteps: Template<"return_steps"> = {
  subject: ({ order }, s) => s.t("return_steps.subject", { order: order.display_id }),
  preheader: ({ last_day, label_url }, s) => s.t(label_url ? "return_steps.preheader" : "return_steps.preheader_own", { date: s.day(last_day) }),
  Body: ({ props: { order, order_url, items, label_url, slip_url, send_to, last_day, carrier }, s }) => (
    <>
      <Title lead={s.t("return_steps.lead", { order: order.display_id })}>{s.t("return_steps.heading")}</Title>
      <Box label={s.t("return_steps.last_day")}>{s.day(last_day)}</Box>
      <ol className="ink" style={text({ marginTop: 20, paddingInlineStart: 22 })}>
        <li>{s.t("return_steps.pack")}</li>
        <li style={step}>{label_url ? s.t("return_steps.label") : s.t("return_steps.slip", { order: order.display_id })}</li>
        <li style={step}>{label_url ? s.t("return_steps.hand_in", { carrier: carrier ?? s.t("return_steps.any_carrier") }) : s.t(send_to ? "return_steps.send_own" : "return_steps.ask_where")}</li>
      </ol>
      {label_url ? <Action s={s} href={label_url}>{s.t("return_steps.button")}</Action> : <Action s={s} href={slip_url}>{s.t("return_steps.slip_button")}</Action>}
      <Action s={s} href={order_url} quiet gap={10}>{s.t("common.view_order")}</Action>
      {!label_url && <Address s={s} address={send_to} title={s.t("return_steps.send_to")} />}
      <Items s={s} items={items} title={s.t("return_steps.items")} />
    </>
  ),
};
