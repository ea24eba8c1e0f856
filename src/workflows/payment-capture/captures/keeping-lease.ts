import { RENEW_MS } from "../../../modules/payment-capture/send-attempt";
import type PaymentCaptureService from "../../../modules/payment-capture/service";

/** Runs `fn`, meanwhile showing the other workers that this one is alive and has the attempt in hand. */
export async function keepingLease<T>(captures: PaymentCaptureService, attemptId: string, fn: () => Promise<T>): Promise<T> {
  // A renewal that fails is made up for by the next one; the lease outlasts three of them.
  const renewal = setInterval(() => void captures.renew(attemptId).catch(() => undefined), RENEW_MS);
  try {
    return await fn();
  } finally {
    clearInterval(renewal);
  }
}
