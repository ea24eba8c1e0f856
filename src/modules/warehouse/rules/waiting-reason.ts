const PAID = ["authorized", "captured", "partially_captured", "completed"];

export type MoneySide = { total: number; payment_statuses: string[]; in_review: boolean; payment_ended: boolean };

/** Why an order may not be picked yet, in words; null when it may. */
export function waitingReason({ total, payment_statuses, in_review, payment_ended }: MoneySide): string | null {
  if (in_review) return "the payment is being reviewed";
  if (payment_ended) return "what is left to pay is not held any more: the shopper is asked for another payment";
  if (total <= 0 || payment_statuses.some((status) => PAID.includes(status))) return null;
  if (payment_statuses.includes("partially_authorized")) return "payment is authorised only in part";
  if (payment_statuses.includes("requires_action")) return "the shopper must confirm the payment";
  return "payment is not authorised yet";
}
