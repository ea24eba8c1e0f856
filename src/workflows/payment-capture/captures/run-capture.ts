import type { IPaymentModuleService, MedusaContainer, PaymentDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import { bookedAmount } from "../../../modules/payment-capture/rules/booked-amount";
import { idempotencyKeyOf } from "../../../modules/payment-capture/rules/idempotency-key";
import { refusalClass } from "../../../modules/payment-capture/rules/refusal-class";
import { MOST_REFUSALS } from "../../../modules/payment-capture/rules/retry-delay";
import { standingOf } from "../../../modules/payment-capture/rules/standing";
import type PaymentCaptureService from "../../../modules/payment-capture/service";
import type { CaptureAttemptRow } from "../../../modules/payment-capture/types";
import { withCapture } from "../../../shared/capture-in-progress";
import { isReleased } from "../amounts-of";
import { paymentCaptureOf } from "../room";
import { captureErrorOf, failureOf } from "./capture-error";
import { keepingLease } from "./keeping-lease";
import { recordRelease } from "../record-release";
import { bookedCaptures, leftToCapture, loadPayment, markOf } from "../payment-standing";

/**
 * Runs one capture attempt, if it is due: finds what a crash may have left, asks the provider through core, and notes what came
 * of it. Safe to run twice and at once with itself. Only what is not the provider's answer is thrown, to be tried again.
 */
export async function runCapture(container: MedusaContainer, attemptId: string): Promise<void> {
  const captures = paymentCaptureOf(container);
  const attempt = await captures.send(attemptId);
  if (!attempt) return;
  try {
    await keepingLease(captures, attempt.id, () => capture(container, captures, attempt));
  } catch (thrown) {
    await note(captures, attempt, thrown);
  }
}

async function capture(container: MedusaContainer, captures: PaymentCaptureService, attempt: CaptureAttemptRow): Promise<void> {
  const payment = await loadPayment(container, attempt.payment_id);
  const own = payment.captures?.find((row) => row.created_by === markOf(attempt.id));
  const booked = await bookedCaptures(container, attempt.order_id);
  const standing = standingOf({
    canceled: !!payment.canceled_at, captured: !!payment.captured_at, own: own && { booked: booked.has(own.id) },
  });
  if (standing === "captured_elsewhere") return captures.abandon(attempt, "the payment was captured in full by another way");
  // Kept as a failure: a payment that takes the place of this one tries it again.
  if (standing === "canceled") return captures.giveUp(attempt, { code: "payment_canceled", message: "the payment was canceled" });
  if (standing === "captured") {
    // Core asks nobody again for what is captured; it only books what is not in the order's transactions yet.
    if (!booked.has(own!.id)) await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
    return captures.succeed(attempt, referenceOf(payment));
  }
  // Core's row alone does not show that the provider was asked: by the same key it is asked again, and answers as before.
  if (standing === "half_written") await container.resolve<IPaymentModuleService>(Modules.PAYMENT).deleteCaptures([own!.id]);
  const asked = await askProvider(container, attempt, leftToCapture(payment, own));
  if (isReleased(asked.data)) await recordRelease(container, asked.id, { lapsed: false });
  return captures.succeed(attempt, referenceOf(asked));
}

/** `left`: what core has left of the authorisation. */
async function askProvider(container: MedusaContainer, attempt: CaptureAttemptRow, left: string): Promise<PaymentDTO> {
  const charged = String(attempt.amount);
  const asked = {
    paymentId: attempt.payment_id, amount: charged, currencyCode: attempt.currency_code,
    idempotencyKey: idempotencyKeyOf(attempt), finalCapture: attempt.final,
  };
  const amount = bookedAmount(charged, left, attempt.currency_code);
  const input = { payment_id: attempt.payment_id, captured_by: markOf(attempt.id), amount };
  const { result } = await withCapture(asked, () => capturePaymentWorkflow(container).run({ input }));
  return result;
}

async function note(captures: PaymentCaptureService, attempt: CaptureAttemptRow, thrown: unknown): Promise<void> {
  const error = captureErrorOf(thrown);
  const failure = failureOf(error);
  const outcome = refusalClass(error);
  if (outcome === "refused" || (outcome === "not_now" && attempt.refusals + 1 >= MOST_REFUSALS)) return captures.giveUp(attempt, failure);
  return captures.defer(attempt, failure, outcome === "not_now");
}

/** The provider's own id of the payment, e.g. `pi_…`. */
const referenceOf = (payment: PaymentDTO): string | null => {
  const id = (payment.data as { id?: unknown } | undefined)?.id;
  return typeof id === "string" ? id : null;
};
