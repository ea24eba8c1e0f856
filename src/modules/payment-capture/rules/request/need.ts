import { expiryOf, type ExpiryRule } from "../expiry";

/**
 * Why an order has to be paid anew: nothing was ever held for it; what was held has ended; its card could be captured only
 * once, so the rest was let go; what is held ends soon; or a person asks.
 */
export const REQUEST_REASONS = ["unpaid", "hold_ended", "rest_released", "hold_ending", "by_hand"] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];

/**
 * One payment as core has it; amounts in the currency's smallest unit. `held` can still be captured. `ended`: canceled, or its
 * time was over; `released`: its only capture let go of the rest; `replaced`: another payment was made for what it held.
 */
export type PaymentSide = { id: string; ended: boolean; released: boolean; replaced: boolean; captured: bigint; held: bigint; heldUntil: Date | null };
export type OrderSide = {
  total: bigint;
  canceled: boolean;
  payments: readonly PaymentSide[];
  /** Whether all that was tried to pay it with has failed; not while any of it may still succeed. */
  refused: boolean;
};
export type RenewalRule = {
  expiring: ExpiryRule;
  /** Whether what a card let go after its only capture is asked for again. */
  reauthorise: boolean;
};
export type Need = { reason: RequestReason; amount: bigint; replaces: string | null };

/** What the order's payments, all together, neither took nor hold. Refunds do not count: what was given back is not asked for again. */
export function missingOf({ total, payments }: Pick<OrderSide, "total" | "payments">): bigint {
  const stands = payments.reduce((sum, { captured, held }) => sum + captured + held, 0n);
  return total > stands ? total - stands : 0n;
}

/** What has to be paid anew, and why; null where nothing has to. */
export function needOf(order: OrderSide, { expiring, reauthorise }: RenewalRule, now: Date): Need | null {
  if (order.canceled) return null;
  const amount = missingOf(order);
  const last = order.payments.at(-1);
  if (!last) return order.refused && amount > 0n ? { reason: "unpaid", amount, replaces: null } : null;
  const ended = order.payments.filter((payment) => payment.ended).at(-1);
  if (ended && amount > 0n) return { reason: "hold_ended", amount, replaces: ended.id };
  const released = order.payments.filter((payment) => payment.released).at(-1);
  if (reauthorise && released && amount > 0n) return { reason: "rest_released", amount, replaces: released.id };
  const ending = expiring.then === "renew" ? order.payments.find((payment) => endsSoon(payment, expiring, now)) : undefined;
  return ending ? { reason: "hold_ending", amount: ending.held, replaces: ending.id } : null;
}

function endsSoon({ held, heldUntil, replaced }: PaymentSide, rule: ExpiryRule, now: Date): boolean {
  const { actAt } = expiryOf(heldUntil, rule);
  return held > 0n && !replaced && actAt !== null && actAt <= now;
}
