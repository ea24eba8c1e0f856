import { Action } from "../components/action";
import { Box } from "../components/box";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { text } from "../components/theme";
import type { Template } from "../template";

export const returnSteps: Template<"return_steps"> = {
  subject: ({ order }, s) => s.t("return_steps.subject", { order: order.display_id }),
  preheader: ({ last_day }, s) => s.t("return_steps.preheader", { date: s.day(last_day) }),
  Body: ({ props: { order, order_url, items, label_url, last_day, carrier }, s }) => (
    <>
      <Title lead={s.t("return_steps.lead", { order: order.display_id })}>{s.t("return_steps.heading")}</Title>
      <Box label={s.t("return_steps.last_day")}>{s.day(last_day)}</Box>
      <ol className="ink" style={text({ marginTop: 20, paddingInlineStart: 22 })}>
        <li>{s.t("return_steps.pack")}</li>
        <li style={{ marginTop: 6 }}>{s.t("return_steps.label")}</li>
        <li style={{ marginTop: 6 }}>{s.t("return_steps.hand_in", { carrier: carrier ?? s.t("return_steps.any_carrier") })}</li>
      </ol>
      <Action s={s} href={label_url}>{s.t("return_steps.button")}</Action>
      <Action s={s} href={order_url} quiet gap={10}>{s.t("common.view_order")}</Action>
      <Items s={s} items={items} title={s.t("return_steps.items")} />
    </>
  ),
};
