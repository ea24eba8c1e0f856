import type { Setting } from "../setting";
import type { EmailOrder, EmailProps } from "../types";
import { Address } from "./address";
import { Quote } from "./box";
import { Items } from "./items";
import { Totals } from "./totals";

/** The whole order: items, sum, address. */
export const OrderSummary = ({ s, order, title }: { s: Setting; order: EmailOrder; title?: string }) => (
  <>
    <Items s={s} items={order.items} title={title ?? s.t("common.items")} />
    <Totals s={s} totals={order.totals} />
    <Address s={s} address={order.shipping_address} />
  </>
);

type Notes = Pick<EmailProps["order_confirmed"], "instructions" | "leave_at" | "gift_message" | "gift_receipt">;

/** What the shopper asked for and wrote. */
export const OrderNotes = ({ s, instructions, leave_at, gift_message, gift_receipt }: Notes & { s: Setting }) => (
  <>
    {leave_at && <Quote label={s.t("common.leave_at")}>{leave_at}</Quote>}
    {instructions && <Quote label={s.t("common.instructions")}>{instructions}</Quote>}
    {gift_message && <Quote label={s.t("common.gift_message")}>{gift_message}</Quote>}
    {gift_receipt && <Quote label={s.t("common.gift_receipt")}>{s.t("common.gift_receipt_text")}</Quote>}
  </>
);
