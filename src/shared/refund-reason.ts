import { AsyncLocalStorage } from "node:async_hooks";

/** The reasons of a refund that payment providers ask for; `fraudulent` has consequences for the card at some. */
export const REFUND_REASONS = ["duplicate", "fraudulent", "requested_by_customer"] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

const running = new AsyncLocalStorage<RefundReason>();

/** Runs `fn` so that a provider of ours gives this reason for what it refunds within: core has no place for it. Await the refund in it. */
export const withRefundReason = <T>(reason: RefundReason, fn: () => Promise<T>): Promise<T> => running.run(reason, fn);

/** The reason in which the caller runs; undefined outside of any. */
export const refundReasonSaid = (): RefundReason | undefined => running.getStore();
