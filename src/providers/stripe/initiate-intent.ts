import Stripe from "stripe";

/**
 * Creates an intent. When its card is declined the intent would stay open with nobody to use it,
 * for Medusa drops the session of a refused payment: so it is canceled.
 * @throws what the official client throws
 */
export async function initiateIntent(stripe: Stripe, params: Stripe.PaymentIntentCreateParams, idempotencyKey: string): Promise<Stripe.PaymentIntent> {
  try {
    return await stripe.paymentIntents.create(params, { idempotencyKey });
  } catch (error) {
    const open = error instanceof Stripe.errors.StripeCardError ? error.payment_intent?.id : undefined;
    // An intent that cannot be canceled now holds no money: the decline is what matters to the caller.
    if (open) await stripe.paymentIntents.cancel(open).catch(() => undefined);
    throw error;
  }
}
