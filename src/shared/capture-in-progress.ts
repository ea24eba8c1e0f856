import { AsyncLocalStorage } from "node:async_hooks";

/**
 * One capture attempt, while it runs. Medusa 2.21 tells a payment provider neither the amount nor the attempt:
 * `capturePayment` reaches it with the payment's `data` and a key that is new at every try. So the caller says both here.
 */
export type CaptureInProgress = {
  /** Medusa's payment. */
  paymentId: string;
  /** What to charge, as Medusa counts: "12.34" for 12.34 EUR; text where a number is not exact. The same at every retry. */
  amount: string | number;
  currencyCode: string;
  /** The attempt's id, written before the call: the same at every retry, so that money moves once. */
  idempotencyKey: string;
  /** Whether nothing more will be captured, so that the rest may be released. */
  finalCapture: boolean;
};

const running = new AsyncLocalStorage<CaptureInProgress>();

/**
 * Runs `fn` so that a provider called within it, however deep, finds the capture. Calls may run side by side and don't see each other.
 * Call `capturePayment` of the payment module inside `fn` and await it there.
 */
export function withCapture<T>(capture: CaptureInProgress, fn: () => Promise<T>): Promise<T> {
  return running.run(capture, fn);
}

/** The capture in which the caller runs; undefined outside of any. */
export function captureInProgress(): CaptureInProgress | undefined {
  return running.getStore();
}
