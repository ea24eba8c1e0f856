import Stripe from "stripe";
import { captureInProgress, type CaptureInProgress } from "../../shared/capture-in-progress";
import { captureParams, isCapturedBy } from "./capture-amount";
import { hasMulticapture, WITH_CHARGE } from "./session-data";

type Intent = Stripe.PaymentIntent;

/** What core says of a capture: its key, new at every try, and the part that it asks for; undefined when that is all that is left. */
export type CoreCapture = { key: string | undefined; part: () => Promise<CaptureInProgress | undefined> };

/**
 * Captures what the capture in progress says, or else what core asks for. Once for its key, whatever crashes.
 * @throws what the official client throws
 */
export async function captureHeld(stripe: Stripe, id: string, core: CoreCapture): Promise<Intent> {
  const attempt = captureInProgress();
  if (attempt) return capturePart(stripe, await retrieve(stripe, id), attempt);
  const part = await core.part();
  if (!part) return captureAll(stripe, id, core.key ?? `capture:${id}`);
  const held = await retrieve(stripe, id);
  // Core asks so for what was captured in Stripe's dashboard too, to write it down.
  return held.status === "succeeded" ? held : capturePart(stripe, held, part);
}

async function capturePart(stripe: Stripe, held: Intent, capture: CaptureInProgress): Promise<Intent> {
  // A retry days later finds the mark where Stripe has forgotten the key.
  if (isCapturedBy(capture, held)) return held;
  const params = captureParams(capture, { currency: held.currency, multicapture: hasMulticapture(held) });
  return stripe.paymentIntents.capture(held.id, { ...params, ...WITH_CHARGE }, { idempotencyKey: capture.idempotencyKey });
}

async function captureAll(stripe: Stripe, id: string, idempotencyKey: string): Promise<Intent> {
  try {
    return await stripe.paymentIntents.capture(id, WITH_CHARGE, { idempotencyKey });
  } catch (error) {
    const refused = error instanceof Stripe.errors.StripeInvalidRequestError ? error.payment_intent : undefined;
    if (refused?.status !== "succeeded") throw error;
    return retrieve(stripe, id);
  }
}

const retrieve = (stripe: Stripe, id: string): Promise<Intent> => stripe.paymentIntents.retrieve(id, WITH_CHARGE);
