import { Action } from "../components/action";
import { Box, Quote } from "../components/box";
import { Paragraph, Title } from "../components/heading";
import type { Template } from "../template";

export const caseSolved: Template<"case_solved"> = {
  subject: ({ order }, s) => s.t("case_solved.subject", { order: order.display_id }),
  preheader: (props, s) => s.t("case_solved.preheader", { case: props.case.id }),
  Body: ({ props: { order, order_url, resolution, answer, ...props }, s }) => (
    <>
      <Title lead={s.t("case_solved.lead", { order: order.display_id })}>{s.t("case_solved.heading")}</Title>
      <Box label={s.t("case_received.number")}>{props.case.id}</Box>
      <Paragraph>{s.t(`case_solved.${resolution}`)}</Paragraph>
      {answer && <Quote label={s.t("case_answered.answer")}>{answer}</Quote>}
      <Paragraph>{s.t("case_solved.help")}</Paragraph>
      <Action s={s} href={order_url}>{s.t("common.view_order")}</Action>
    </>
  ),
};
