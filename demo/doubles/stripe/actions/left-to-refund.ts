import type Stripe from "stripe";
import type { World } from "../world";

/** What of a charge's captured amount no refund took yet. Uncaptured rests count as refunded on the charge, but were never taken. */
export function leftToRefund({ store }: World, charge: Stripe.Charge): number {
  const refunds = store.refunds.all().filter((refund) => refund.charge === charge.id && refund.status !== "failed");
  return refunds.reduce((left, { amount }) => left - amount, charge.amount_captured);
}
