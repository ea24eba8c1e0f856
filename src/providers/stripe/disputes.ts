import type Stripe from "stripe";
import type { DisputeState, EvidenceTexts, ProviderDispute } from "../../shared/dispute";

/** A dispute's states without those of inquiries and appeals, which mean the same to whoever must answer: https://docs.stripe.com/api/disputes/object#dispute_object-status */
const STATES: Record<string, DisputeState> = { needs_response: "needs_response", under_review: "under_review", won: "won", lost: "lost", closed: "closed", prevented: "closed" };
const WARNING = /^issfr_/;

/** A dispute by its id, or an early fraud warning by its. */
export const readDispute = async (stripe: Stripe, reference: string): Promise<ProviderDispute> =>
  WARNING.test(reference) ? warningFrom(await stripe.radar.earlyFraudWarnings.retrieve(reference)) : disputeFrom(await stripe.disputes.retrieve(reference));

/** Evidence goes to the bank at once and for good, so it is handed in only while it is still asked for. */
export async function submitEvidence(stripe: Stripe, reference: string, evidence: EvidenceTexts, idempotencyKey: string): Promise<ProviderDispute> {
  const known = disputeFrom(await stripe.disputes.retrieve(reference));
  if (known.state !== "needs_response") return known;
  return disputeFrom(await stripe.disputes.update(reference, { evidence, submit: true }, { idempotencyKey }));
}

function disputeFrom(dispute: Stripe.Dispute): ProviderDispute {
  const { id, status, currency, amount, reason, created, evidence_details: details } = dispute;
  return {
    reference: id,
    kind: status.startsWith("warning_") ? "inquiry" : "dispute",
    state: STATES[status.replace(/^(warning|appeal)_/, "")] ?? "under_review",
    currencyCode: currency, amount: BigInt(amount), reason,
    openedAt: new Date(created * 1000),
    evidenceDueAt: details.due_by ? new Date(details.due_by * 1000) : null,
    isAnswered: details.submission_count > 0,
  };
}

/** Nothing can be done about one whose charge is refunded or disputed. */
const warningFrom = ({ id, actionable, created, fraud_type }: Stripe.Radar.EarlyFraudWarning): ProviderDispute => ({
  reference: id, kind: "warning", state: actionable ? "needs_response" : "closed", currencyCode: null, amount: null, reason: fraud_type,
  openedAt: new Date(created * 1000), evidenceDueAt: null, isAnswered: false,
});
