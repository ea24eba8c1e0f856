import type Stripe from "stripe";
import { REFUND_REASONS, type RefundReason } from "../../shared/refund-reason";
import type { CoreRefund } from "./core-refund";

/** Whose an intent is; written on its refunds too, so that an event about one tells it. */
const IDS = ["session_id", "cart_id", "order_id"];
/** https://docs.stripe.com/api/metadata */
const LONGEST_VALUE = 500;

/** What is refunded: the payment's `data`, its intent, and the amount in the smallest unit. */
type Refunded = { data: Record<string, unknown>; intent: string; amount: number };

/**
 * What to ask of Stripe for a refund. Its reason is the one said by `withRefundReason`, or else the code of core's refund reason
 * where that is one of Stripe's. None is made up of other codes: `fraudulent` blocks the card.
 */
export function refundParams({ data, intent, amount }: Refunded, core?: CoreRefund, said?: RefundReason): Stripe.RefundCreateParams {
  const reason = said ?? REFUND_REASONS.find((one) => one === core?.code);
  const { refund_id, payment_id, order_id, note, code, label } = core ?? {};
  const words = { ...idsOf(data), refund_id, payment_id, order_id, refund_reason: code, refund_reason_label: label, note };
  const metadata = Object.fromEntries(Object.entries(words).flatMap(([key, value]) => (value ? [[key, cut(value)]] : [])));
  return { payment_intent: intent, amount, metadata, ...(reason && { reason }) };
}

function idsOf({ metadata }: Record<string, unknown>): Record<string, string> {
  const written = Object.entries((metadata ?? {}) as Record<string, unknown>);
  return Object.fromEntries(written.filter((entry): entry is [string, string] => IDS.includes(entry[0]) && typeof entry[1] === "string"));
}

/** By whole characters: half of one can't be sent. */
const cut = (value: string): string => Array.from(value).slice(0, LONGEST_VALUE).join("");
