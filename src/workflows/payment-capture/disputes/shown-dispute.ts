import type { DisputeRow } from "../../../modules/payment-capture/types";
import { decimalOf } from "../exact";

export const DISPUTE_FIELDS = [
  "id", "provider_id", "reference", "kind", "state", "order_id", "currency_code", "amount", "reason", "opened_at", "asked_at", "evidence_due_at",
  "answered_at", "ended_at", "failure",
];
/** `amount` is a decimal text; `is_sending`: evidence is decided on, and the provider has not said yet that it has it. */
export type PresentedDispute = Pick<
  DisputeRow, "id" | "reference" | "kind" | "state" | "order_id" | "currency_code" | "reason" | "opened_at" | "evidence_due_at" | "answered_at" | "ended_at" | "failure"
> & { amount: string | null; is_sending: boolean };

export function presentDispute(row: DisputeRow): PresentedDispute {
  const { id, reference, kind, state, order_id, currency_code, reason, opened_at, evidence_due_at, answered_at, ended_at, failure, evidence } = row;
  const amount = row.amount === null || !currency_code ? null : decimalOf(row, "amount", currency_code);
  return { id, reference, kind, state, order_id, currency_code, amount, reason, opened_at, evidence_due_at, answered_at, ended_at, failure, is_sending: evidence !== null && state === "needs_response" };
}
