import type { MedusaContainer } from "@medusajs/framework/types";
import { allowsMulticapture } from "../../../modules/payment-capture/rules/multicapture";
import { CaptureBusy } from "../../../modules/payment-capture/send-attempt";
import { notFound } from "../../../shared/errors";
import { bookedCaptures, capturedElsewhere, loadPayment } from "../payment-standing";
import { paymentCaptureOf } from "../room";
import { runCapture } from "./run-capture";

async function standing(container: MedusaContainer, orderId: string, paymentId: string) {
  const payment = await loadPayment(container, paymentId);
  const booked = await bookedCaptures(container, orderId);
  return { multicapture: allowsMulticapture(payment.data), capturedElsewhere: capturedElsewhere(payment.captures ?? [], booked) };
}

/** A worker may have taken it in hand first, or is at another capture of the payment: then it comes of itself. */
async function runNow(container: MedusaContainer, id: string): Promise<void> {
  await runCapture(container, id).catch((error: unknown) => {
    if (!(error instanceof CaptureBusy)) throw error;
  });
}

/**
 * Captures `amount` (as Medusa counts, "12.30"), or all that is left, of an order's payment now; gives the attempt's id.
 * What the provider says is in the attempt, or will be: see its state. @throws MedusaError 404 no payment to capture, 409 nothing left, 400 more than is left
 */
export async function captureNow(container: MedusaContainer, input: { orderId: string; key: string; amount?: string }): Promise<string> {
  const [plan] = await paymentCaptureOf(container).listCapturePlans({ order_id: input.orderId });
  if (!plan) throw notFound("payment to capture for the order", input.orderId);
  const id = await paymentCaptureOf(container).planByHand({ ...input, ...(await standing(container, input.orderId, plan.payment_id)) });
  await runNow(container, id);
  return id;
}

/** Tries a failed capture again now, as a new attempt; gives its id. @throws MedusaError 404, 409 */
export async function retryCapture(container: MedusaContainer, attemptId: string): Promise<string> {
  const [attempt] = await paymentCaptureOf(container).listCaptureAttempts({ id: attemptId });
  if (!attempt) throw notFound("capture", attemptId);
  const { capturedElsewhere: elsewhere } = await standing(container, attempt.order_id, attempt.payment_id);
  const id = await paymentCaptureOf(container).planRetry(attemptId, elsewhere);
  await runNow(container, id);
  return id;
}
