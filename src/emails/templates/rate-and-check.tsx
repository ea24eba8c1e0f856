import { Arrival } from "../components/arrival";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import { orderLd } from "../json-ld";
import type { Template } from "../template";

export const rateAndCheck: Template<"rate_and_check"> = {
  subject: ({ order }, s) => s.t("rate_and_check.subject", { order: order.display_id }),
  preheader: (_props, s) => s.t("rate_and_check.preheader"),
  jsonLd: (props, s) => orderLd(props, "OrderDelivered", s),
  Body: ({ props, s }) => (
    <>
      <Title lead={s.t("rate_and_check.lead", { order: props.order.display_id })}>{s.t("rate_and_check.heading")}</Title>
      <Arrival s={s} links={props} />
      <Items s={s} items={props.order.items} title={s.t("common.items")} />
    </>
  ),
};
