import { createHash } from "node:crypto";
import type Stripe from "stripe";
import { MedusaError } from "@medusajs/framework/utils";
import type { CaptureInProgress } from "../../shared/capture-in-progress";
import { toSmallestUnit } from "./money";

const MARK = "doorstep_capture_";

/**
 * The metadata key under which an intent keeps that an attempt captured it. Stripe forgets idempotency keys after a day,
 * metadata stays; a key may have 40 characters, so the attempt's id is hashed. There may be 50, as many as Stripe allows captures.
 */
export function markOf(idempotencyKey: string): string {
  return MARK + createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 16);
}

/** Whether this very attempt captured the intent before. */
export function isCapturedBy({ idempotencyKey }: CaptureInProgress, { metadata }: Stripe.PaymentIntent): boolean {
  return metadata[markOf(idempotencyKey)] === idempotencyKey;
}

/** Whether any attempt of ours captured a part of the intent. */
export function hasOurCapture({ metadata }: Stripe.PaymentIntent): boolean {
  return Object.keys(metadata).some((key) => key.startsWith(MARK));
}

/**
 * What to ask of Stripe for a capture. It depends on the attempt alone and not on what was captured so far:
 * a retry must send the same parameters, or Stripe refuses its key.
 * Where the card has no multicapture, any capture is the last one, and Stripe releases the rest.
 * @throws MedusaError INVALID_DATA when the currency is not the one held
 */
export function captureParams(
  capture: CaptureInProgress,
  held: { currency: string; multicapture: boolean },
): Stripe.PaymentIntentCaptureParams {
  const { currencyCode, amount, idempotencyKey, finalCapture } = capture;
  if (currencyCode.toLowerCase() !== held.currency.toLowerCase()) throw otherCurrency(capture, held.currency);
  return {
    amount_to_capture: toSmallestUnit(amount, currencyCode),
    metadata: { [markOf(idempotencyKey)]: idempotencyKey },
    ...(held.multicapture && { final_capture: finalCapture }),
  };
}

const otherCurrency = ({ currencyCode, paymentId }: CaptureInProgress, held: string) =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Payment ${paymentId} is held in ${held.toUpperCase()}: it cannot be captured in ${currencyCode.toUpperCase()}.`,
  );
