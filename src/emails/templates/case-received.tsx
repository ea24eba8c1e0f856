import { Action } from "../components/action";
import { Box, Quote } from "../components/box";
import { Title } from "../components/heading";
import { Items } from "../components/items";
import type { Template } from "../template";

export const caseReceived: Template<"case_received"> = {
  subject: ({ order }, s) => s.t("case_received.subject", { order: order.display_id }),
  preheader: (props, s) => s.t("case_received.preheader", { case: props.case.id }),
  Body: ({ props: { order, order_url, reason, ...props }, s }) => {
    const { id, answer_by, items = [] } = props.case;
    return (
      <>
        <Title lead={s.t("case_received.lead", { order: order.display_id })}>{s.t("case_received.heading")}</Title>
        <Box label={s.t("case_received.number")} note={answer_by && s.t("case_received.answer_by", { date: s.moment(answer_by) })}>{id}</Box>
        {reason && <Quote label={s.t("common.you_wrote")}>{reason}</Quote>}
        <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
        <Items s={s} items={items} title={s.t("common.items")} />
      </>
    );
  },
};
