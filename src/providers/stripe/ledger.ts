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
  const all = amount_received ? await allRefunds(stripe, id) : [];
  return { refunded: all.filter(stands).reduce((sum, { amount }) => sum + BigInt(amount), 0n), failedRefunds: all.filter(({ status }) => GONE.has(status)).map(failed) };
}

/** The refunds of an intent that gave money back, or are about to. */
export const standingRefunds = async (stripe: Stripe, intentId: string): Promise<Stripe.Refund[]> => (await allRefunds(stripe, intentId)).filter(stands);

/** More than one payment has; the client pages by itself. */
const MOST_REFUNDS = 10_000;
const allRefunds = (stripe: Stripe, intentId: string): Promise<Stripe.Refund[]> =>
  stripe.refunds.list({ payment_intent: intentId, limit: 100 }).autoPagingToArray({ limit: MOST_REFUNDS });

const stands = ({ status, balance_transaction }: Stripe.Refund): boolean => !GONE.has(status) && (balance_transaction !== null || status === "pending");

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
