import type Stripe from "stripe";
import { WITH_CHARGE } from "./session-data";

/** The metadata key under which an intent keeps the saved payment method that it is to be charged to. */
export const SAVED_METHOD = "saved_payment_method";

const idOf = (object: string | { id: string } | null): string | undefined => (typeof object === "string" ? object : object?.id);

/** Session data for an intent that is charged to the same saved method; null where the shopper saved none. @throws what the official client throws */
export async function savedMethodOf(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<Record<string, unknown> | null> {
  const [customer, id] = [idOf(intent.customer), idOf(intent.payment_method)];
  if (!customer || !id) return null;
  const method = await stripe.paymentMethods.retrieve(id);
  return idOf(method.customer) === customer ? { payment_method: id, off_session: true } : null;
}

/** Whoever authorises says that the shopper is not there; a storefront's own call does not. */
export const isOffSession = (context: object | undefined): boolean => (context as { off_session?: unknown } | undefined)?.off_session === true;

/** How to charge an intent that was made for a saved method, again if it was declined before; null where there is nothing to confirm. */
export function offSessionConfirmation({ status, metadata }: Stripe.PaymentIntent): Stripe.PaymentIntentConfirmParams | null {
  const payment_method = metadata[SAVED_METHOD];
  const waits = status === "requires_confirmation" || status === "requires_payment_method";
  return payment_method && waits ? { payment_method, off_session: true, ...WITH_CHARGE } : null;
}
