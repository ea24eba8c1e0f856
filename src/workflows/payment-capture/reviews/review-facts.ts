import type { PaymentReviewRow } from "../../../modules/payment-capture/types";
import type { Fact } from "../../../shared/facts";

/** That a person has to look at the payment, each time anew, and what they decided. */
export function reviewFacts({ id, opened_at, decided_at, state, reasons }: PaymentReviewRow): Fact[] {
  if (!opened_at) return [];
  const opened = new Date(opened_at);
  const facts: Fact[] = [{ key: `payment_in_review:${id}:${opened.toISOString()}`, kind: "payment_in_review", at: opened, subject: id, data: { reasons } }];
  if (state === "approved" && decided_at) {
    const at = new Date(decided_at);
    facts.push({ key: `payment_approved:${id}:${at.toISOString()}`, kind: "payment_approved", at, subject: id });
  }
  return facts;
}
