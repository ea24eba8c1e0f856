const PAID = ["authorized", "captured", "partially_captured", "completed"];

/** `rest_missing`: something that came in after the order was paid is neither paid nor held. */
export type MoneySide = { total: number; payment_statuses: string[]; in_review: boolean; payment_ended: boolean; rest_missing: boolean };
export type WaitingSide = MoneySide & {
  /** Fields of the address without which no parcel arrives. */
  address_missing: string[];
  /** The shopper asks something in the instructions, and nobody has answered. */
  instructions_question: boolean;
  /** Until then the shopper may still change the order; null where that is over. */
  editable_until: Date | null;
  /** Nothing of it can be sent, or it is to go whole, and something is not there yet. */
  backordered: boolean;
  /** What of it could not be found is being counted. */
  recounting: boolean;
  /** It was counted, and there is too little of it. */
  lacking: boolean;
};

export const WAITING_CODES = [
  "payment_review", "payment_ended", "payment_partial", "payment_action", "payment_missing", "address", "instructions", "edit_window", "backorder", "recount", "held", "moving",
] as const;
export type WaitingCode = (typeof WAITING_CODES)[number];
export type Waiting = { code: WaitingCode; words: string };
export const RECOUNT: Waiting = { code: "recount", words: "some of it could not be found: its bin is to be counted first" };

/** Why an order may not be picked yet; null when it may. What only a person can solve is told before what time solves. */
export function waitingReason(side: WaitingSide): Waiting | null {
  const money = moneyReason(side);
  if (money) return money;
  if (side.address_missing.length) return { code: "address", words: `the address is not complete: ${side.address_missing.join(", ")} is missing` };
  if (side.instructions_question) return { code: "instructions", words: "the shopper asks something in the delivery instructions: answer it, then release the order" };
  if (side.backordered) return { code: "backorder", words: "goods that were ordered in advance are not here yet" };
  if (side.recounting) return RECOUNT;
  if (side.lacking) return { code: "backorder", words: "it could not be found, and no more of it is here: it waits for stock" };
  if (side.editable_until) return { code: "edit_window", words: "the shopper may still change the order" };
  return null;
}

function moneyReason({ total, payment_statuses, in_review, payment_ended, rest_missing }: MoneySide): Waiting | null {
  if (in_review) return { code: "payment_review", words: "the payment is being reviewed" };
  if (payment_ended) return { code: "payment_ended", words: "what is left to pay is not held any more: the shopper is asked for another payment" };
  const isPaid = payment_statuses.some((status) => PAID.includes(status));
  if (total <= 0 || (isPaid && !rest_missing)) return null;
  if (isPaid || payment_statuses.includes("partially_authorized")) return { code: "payment_partial", words: "only a part of it is paid or authorised" };
  if (payment_statuses.includes("requires_action")) return { code: "payment_action", words: "the shopper must confirm the payment" };
  return { code: "payment_missing", words: "payment is not authorised yet" };
}
