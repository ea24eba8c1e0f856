import { Action } from "../components/action";
import { Box, Quote } from "../components/box";
import { Paragraph, Title } from "../components/heading";
import type { Template } from "../template";

export const caseAnswered: Template<"case_answered"> = {
  subject: ({ order }, s) => s.t("case_answered.subject", { order: order.display_id }),
  preheader: (props, s) => s.t("case_answered.preheader", { case: props.case.id }),
  Body: ({ props: { order, order_url, answer, can_reply, ...props }, s }) => (
    <>
      <Title lead={s.t("case_answered.lead", { order: order.display_id })}>{s.t("case_answered.heading")}</Title>
      <Box label={s.t("case_received.number")}>{props.case.id}</Box>
      <Quote label={s.t("case_answered.answer")}>{answer}</Quote>
      <Paragraph>{s.t(can_reply ? "case_answered.reply_by_mail" : "case_answered.reply")}</Paragraph>
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
