import type { DisputeRow } from "../../../modules/payment-capture/types";
import type { Fact, FactKind } from "../../../shared/facts";
import { decimalOf } from "../exact";

const DECIDED: Partial<Record<DisputeRow["state"], FactKind>> = { won: "dispute_won", lost: "dispute_lost", closed: "dispute_closed" };

/** What a bank holds against the payment: that it asks (each time anew), that it was answered, and what came of it. */
export function disputeFacts(dispute: DisputeRow): Fact[] {
  const { kind, state, reference, asked_at, answered_at, ended_at } = dispute;
  const fact = (kind: FactKind, at: Date | string, data?: Fact["data"]): Fact => ({
    key: `${kind}:${dispute.id}:${new Date(at).toISOString()}`, kind, at: new Date(at), subject: reference, ...(data && { data }),
  });
  if (kind === "warning") {
    return [fact("fraud_warned", asked_at, { reason: dispute.reason }), ...(ended_at ? [fact("fraud_warning_over", ended_at)] : [])];
  }
  const decided = DECIDED[state];
  return [
    fact("payment_disputed", asked_at, asked(dispute)),
    ...(answered_at ? [fact("dispute_answered", answered_at)] : []),
    ...(decided && ended_at ? [fact(decided, ended_at)] : []),
  ];
}

const asked = (dispute: DisputeRow): Fact["data"] => ({
  ...(dispute.currency_code && { amount: Number(decimalOf(dispute, "amount", dispute.currency_code)), currency_code: dispute.currency_code }),
  reason: dispute.reason, inquiry: dispute.kind === "inquiry",
  evidence_due_by: dispute.evidence_due_at && new Date(dispute.evidence_due_at).toISOString(),
});
