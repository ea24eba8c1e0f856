import Stripe from "stripe";
import { captureInProgress, type CaptureInProgress } from "../../shared/capture-in-progress";
import { captureParams, isCapturedBy } from "./capture-amount";
import { hasMulticapture, WITH_CHARGE } from "./session-data";

type Intent = Stripe.PaymentIntent;

/**
 * Captures what the capture in progress says, or all that is held when there is none. Once for its key, whatever crashes.
 * @throws what the official client throws
 */
export async function captureHeld(stripe: Stripe, id: string, medusasKey: string | undefined): Promise<Intent> {
  const capture = captureInProgress();
  return capture ? captureByAttempt(stripe, id, capture) : captureAll(stripe, id, medusasKey ?? `capture:${id}`);
}

async function captureByAttempt(stripe: Stripe, id: string, capture: CaptureInProgress): Promise<Intent> {
  const held = await stripe.paymentIntents.retrieve(id, WITH_CHARGE);
  // A retry days later finds the mark where Stripe has forgotten the key.
  if (isCapturedBy(capture, held)) return held;
  const params = captureParams(capture, { currency: held.currency, multicapture: hasMulticapture(held) });
  return stripe.paymentIntents.capture(id, { ...params, ...WITH_CHARGE }, { idempotencyKey: capture.idempotencyKey });
}

async function captureAll(stripe: Stripe, id: string, idempotencyKey: string): Promise<Intent> {
  try {
    return await stripe.paymentIntents.capture(id, WITH_CHARGE, { idempotencyKey });
  } catch (error) {
    const refused = error instanceof Stripe.errors.StripeInvalidRequestError ? error.payment_intent : undefined;
    if (refused?.status !== "succeeded") throw error;
    return stripe.paymentIntents.retrieve(id, WITH_CHARGE);
  }
}
