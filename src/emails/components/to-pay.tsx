import type { EmailProps } from "../types";
import type { Setting } from "../setting";
import { Action } from "./action";
import { Box } from "./box";
import { Paragraph, Title } from "./heading";
import { OrderSummary } from "./order";

type Given = { s: Setting; heading: string; props: EmailProps["payment_needed"] };

/** What is told of the bank's reasons; all others it does not want told. */
const TOLD = ["expired_card", "insufficient_funds", "authentication_required"] as const;

/** A request to pay: how much, why, what becomes of the order otherwise, and the one thing to do. */
export const ToPay = ({ s, heading, props: { order, amount, reason, saved_declined, payment_url } }: Given) => {
  const why = TOLD.find((told) => told === saved_declined);
  return (
    <>
      <Title lead={s.t(`to_pay.${reason}`)}>{heading}</Title>
      <Box label={s.t("to_pay.amount")}>{s.money(amount)}</Box>
      {saved_declined && <Paragraph>{[s.t("to_pay.saved_declined"), why && s.t(`to_pay.${why}`)].filter(Boolean).join(" ")}</Paragraph>}
      {reason === "hold_ending" && <Paragraph>{s.t("to_pay.ending")}</Paragraph>}
      {reason !== "hold_ending" && reason !== "by_hand" && <Paragraph>{s.t("to_pay.waits")}</Paragraph>}
      {payment_url ? <Action s={s} href={payment_url}>{s.t("to_pay.button")}</Action> : <Paragraph>{s.t("to_pay.by_contact")}</Paragraph>}
      <OrderSummary s={s} order={order} />
    </>
  );
};
