import type Stripe from "stripe";
import { PaymentSessionStatus } from "@medusajs/framework/utils";

/** Asked of Stripe with every intent, to learn of the authorisation's expiry and of multicapture. */
export const WITH_CHARGE = { expand: ["latest_charge"] };

const STATUS: Record<string, PaymentSessionStatus> = {
  requires_payment_method: PaymentSessionStatus.PENDING,
  requires_confirmation: PaymentSessionStatus.PENDING,
  requires_action: PaymentSessionStatus.REQUIRES_MORE,
  processing: PaymentSessionStatus.PENDING,
  requires_capture: PaymentSessionStatus.AUTHORIZED,
  succeeded: PaymentSessionStatus.CAPTURED,
  canceled: PaymentSessionStatus.CANCELED,
};

/** The code of the decline after which an intent waits for another card; null where it does not. */
function declineOf({ status, last_payment_error: error }: Stripe.PaymentIntent): string | null {
  return status === "requires_payment_method" && error ? error.decline_code ?? error.code ?? error.type : null;
}

/** What Medusa is to think of an intent: a failed one that waits for another card is an error. */
export function sessionStatusOf(intent: Stripe.PaymentIntent): PaymentSessionStatus {
  if (declineOf(intent)) return PaymentSessionStatus.ERROR;
  return STATUS[intent.status] ?? PaymentSessionStatus.PENDING;
}

/**
 * What is kept in the session's and payment's `data`: the intent as Stripe gives it (amounts in the smallest unit), and
 * - `capture_before`: when the authorisation ends, ISO 8601, or null;
 * - `multicapture`: whether it can be captured in several parts;
 * - `declined`: why the last try was declined, by Stripe's code, while another may follow; or null;
 * - `released`, `released_amount`: whether, and how much of it, Stripe gave back after a smaller final capture.
 * The charge itself stays out: a storefront can read a session's data.
 */
export function sessionDataOf(intent: Stripe.PaymentIntent): Record<string, unknown> {
  const charge = chargeOf(intent);
  const captureBefore = charge?.payment_method_details?.card?.capture_before;
  const released = intent.status === "succeeded" ? intent.amount - intent.amount_received : 0;
  return {
    ...intent,
    latest_charge: charge?.id ?? intent.latest_charge,
    capture_before: captureBefore ? new Date(captureBefore * 1000).toISOString() : null,
    multicapture: hasMulticapture(intent),
    declined: declineOf(intent),
    released: released > 0,
    released_amount: released,
  };
}

/** Whether an intent, given with its charge, can be captured in several parts. */
export function hasMulticapture(intent: Stripe.PaymentIntent): boolean {
  return chargeOf(intent)?.payment_method_details?.card?.multicapture?.status === "available";
}

const chargeOf = ({ latest_charge: charge }: Stripe.PaymentIntent) => (typeof charge === "object" ? charge : null);

/** The intent's id in a session's or payment's `data`. */
export function intentIdOf(data: Record<string, unknown> | undefined): string | undefined {
  const id = data?.["id"];
  return typeof id === "string" && id.startsWith("pi_") ? id : undefined;
}
