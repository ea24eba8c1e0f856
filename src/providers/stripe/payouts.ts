import type Stripe from "stripe";
import type { PayoutMovement, PayoutTold, ProviderPayout } from "../../shared/payout";

const KINDS: Partial<Record<Stripe.BalanceTransaction.Type, PayoutMovement["kind"]>> = {
  charge: "payment", payment: "payment", refund: "refund", payment_refund: "refund", refund_failure: "refund", payment_failure_refund: "refund",
  stripe_fee: "fee", application_fee: "fee", adjustment: "adjustment", payout_cancel: "returned", payout_failure: "returned",
};

/** A payout with all that went into it: https://docs.stripe.com/payouts/reconciliation */
export async function readPayout(stripe: Stripe, reference: string): Promise<{ payout: ProviderPayout; movements: PayoutMovement[] }> {
  const payout = await stripe.payouts.retrieve(reference);
  const movements: PayoutMovement[] = [];
  // Of a payout that was made by hand Stripe refuses the question.
  if (!payout.automatic) return { payout: payoutFrom(payout), movements };
  for await (const transaction of stripe.balanceTransactions.list({ payout: reference, limit: 100, expand: ["data.source"] })) {
    if (!isPayoutItself(transaction, reference)) movements.push(movementOf(transaction));
  }
  return { payout: payoutFrom(payout), movements };
}

export async function payoutsSince(stripe: Stripe, since: Date): Promise<string[]> {
  const references: string[] = [];
  for await (const { id } of stripe.payouts.list({ limit: 100, created: { gte: Math.floor(since.getTime() / 1000) } })) references.push(id);
  return references;
}

/** It is one of its own balance transactions too, and no movement that it is made of. */
const isPayoutItself = ({ source }: Stripe.BalanceTransaction, reference: string): boolean => (typeof source === "string" ? source : source?.id) === reference;

const toldOf = ({ automatic, reconciliation_status: status }: Stripe.Payout): PayoutTold => (!automatic ? "never" : status === "completed" ? "all" : "partly");

const payoutFrom = (payout: Stripe.Payout): ProviderPayout => ({
  reference: payout.id,
  state: payout.status as ProviderPayout["state"],
  currencyCode: payout.currency,
  amount: BigInt(payout.amount),
  createdAt: new Date(payout.created * 1000),
  arrivesAt: new Date(payout.arrival_date * 1000),
  failure: payout.failure_message ?? payout.failure_code,
  told: toldOf(payout),
});

type Source = { object: string; payment_intent?: string | { id: string } | null; metadata?: Record<string, string> | null };

function movementOf({ id, type, amount, fee, net, created, description, source }: Stripe.BalanceTransaction): PayoutMovement {
  const about = typeof source === "object" ? (source as unknown as Source | null) : null;
  const intent = about?.payment_intent;
  return {
    reference: id,
    kind: about?.object === "dispute" ? "dispute" : (KINDS[type] ?? "other"),
    amount: BigInt(amount), fee: BigInt(fee), net: BigInt(net),
    happenedAt: new Date(created * 1000),
    description,
    payment: (typeof intent === "object" ? intent?.id : intent) ?? null,
    sessionId: about?.metadata?.["session_id"] ?? null,
  };
}
