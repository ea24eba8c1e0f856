import type Stripe from "stripe";
import type { FailedRefund, ProviderLedger } from "../../shared/payment-source";

const STATES: Partial<Record<Stripe.PaymentIntent.Status, ProviderLedger["state"]>> = { requires_capture: "held", succeeded: "captured", canceled: "canceled" };

const GONE = new Set<string | null>(["failed", "canceled"]);

type Refunds = Pick<ProviderLedger, "refunded" | "failedRefunds">;

/**
 * What was given back of money that had come: a charge's own `amount_refunded` counts what was only held and let go too.
 * Such a release has no balance transaction, as no money moved; a refund that waits has none yet, and counts.
 */
export async function refundsOf(stripe: Stripe, { id, amount_received }: Stripe.PaymentIntent): Promise<Refunds> {
  const refunds: Refunds = { refunded: 0n, failedRefunds: [] };
  if (!amount_received) return refunds;
  for await (const refund of stripe.refunds.list({ payment_intent: id, limit: 100 })) {
    if (GONE.has(refund.status)) refunds.failedRefunds.push(failed(refund));
    else if (refund.balance_transaction !== null || refund.status === "pending") refunds.refunded += BigInt(refund.amount);
  }
  return refunds;
}

const failed = ({ id, amount, failure_reason }: Stripe.Refund): FailedRefund => ({ reference: id, amount: BigInt(amount), reason: failure_reason ?? null });

/** What Stripe's ledger says of an intent, given with its charge, and its refunds. */
export function ledgerOfIntent(intent: Stripe.PaymentIntent, refunds: Refunds): ProviderLedger {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const captureBefore = intent.status === "requires_capture" ? charge?.payment_method_details?.card?.capture_before : undefined;
  return {
    reference: intent.id,
    state: STATES[intent.status] ?? "open",
    currencyCode: intent.currency,
    amount: BigInt(intent.amount),
    held: BigInt(intent.amount_capturable),
    captured: BigInt(intent.amount_received),
    ...refunds,
    heldUntil: captureBefore ? new Date(captureBefore * 1000) : null,
  };
}
