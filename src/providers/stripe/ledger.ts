import type Stripe from "stripe";
import type { ProviderLedger } from "../../shared/payment-source";

const STATES: Partial<Record<Stripe.PaymentIntent.Status, ProviderLedger["state"]>> = { requires_capture: "held", succeeded: "captured", canceled: "canceled" };

const GONE = new Set<string | null>(["failed", "canceled"]);

/**
 * What was given back of money that had come: a charge's own `amount_refunded` counts what was only held and let go too.
 * Such a release has no balance transaction, as no money moved; a refund that waits has none yet, and counts.
 */
export async function refundedOf(stripe: Stripe, { id, amount_received }: Stripe.PaymentIntent): Promise<bigint> {
  if (!amount_received) return 0n;
  let refunded = 0n;
  for await (const refund of stripe.refunds.list({ payment_intent: id, limit: 100 })) {
    const counts = !GONE.has(refund.status) && (refund.balance_transaction !== null || refund.status === "pending");
    if (counts) refunded += BigInt(refund.amount);
  }
  return refunded;
}

/** What Stripe's ledger says of an intent, given with its charge, of which so much was refunded. */
export function ledgerOfIntent(intent: Stripe.PaymentIntent, refunded: bigint): ProviderLedger {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const captureBefore = intent.status === "requires_capture" ? charge?.payment_method_details?.card?.capture_before : undefined;
  return {
    reference: intent.id,
    state: STATES[intent.status] ?? "open",
    currencyCode: intent.currency,
    amount: BigInt(intent.amount),
    held: BigInt(intent.amount_capturable),
    captured: BigInt(intent.amount_received),
    refunded,
    heldUntil: captureBefore ? new Date(captureBefore * 1000) : null,
  };
}
