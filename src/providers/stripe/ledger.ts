import type Stripe from "stripe";
import type { ProviderLedger } from "../../shared/payment-source";

const STATES: Partial<Record<Stripe.PaymentIntent.Status, ProviderLedger["state"]>> = { requires_capture: "held", succeeded: "captured", canceled: "canceled" };

/** What Stripe's ledger says of an intent, given with its charge. */
export function ledgerOfIntent(intent: Stripe.PaymentIntent): ProviderLedger {
  const charge = typeof intent.latest_charge === "object" ? intent.latest_charge : null;
  const captureBefore = intent.status === "requires_capture" ? charge?.payment_method_details?.card?.capture_before : undefined;
  return {
    reference: intent.id,
    state: STATES[intent.status] ?? "open",
    currencyCode: intent.currency,
    amount: BigInt(intent.amount),
    held: BigInt(intent.amount_capturable),
    captured: BigInt(intent.amount_received),
    refunded: BigInt(charge?.amount_refunded ?? 0),
    heldUntil: captureBefore ? new Date(captureBefore * 1000) : null,
  };
}
