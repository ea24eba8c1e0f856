import { Action } from "../components/action";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { Steps } from "../components/steps";
import { Window } from "../components/window";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const partLater: Template<"part_later"> = {
  subject: ({ order }, s) => s.t("part_later.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("part_later.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderProcessing", s),
  Body: ({ props: { order, order_url, now, later, expected }, s }) => (
    <>
      <Title lead={s.t(expected ? "part_later.lead" : "part_later.lead_undated", { order: order.display_id })}>{s.t("part_later.heading")}</Title>
      <Steps s={s} at="confirmed" />
      <Items s={s} items={now} title={s.t("part_later.now")} />
      <Items s={s} items={later} title={s.t("part_later.later")} />
      {expected && <Window s={s} label={s.t("part_later.expected")} promise={expected} />}
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
