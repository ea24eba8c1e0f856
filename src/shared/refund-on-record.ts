import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A refund that the provider has made already, by its own dashboard say: Medusa 2.21 can write a refund down only by asking the
 * provider for it, so the caller says here that there is nothing to ask.
 */
const running = new AsyncLocalStorage<true>();

/** Runs `fn` so that a provider of ours called within it takes the refund for made. Await `refundPaymentWorkflow` in it. */
export const withRefundOnRecord = <T>(fn: () => Promise<T>): Promise<T> => running.run(true, fn);

export const isRefundOnRecord = (): boolean => running.getStore() === true;
