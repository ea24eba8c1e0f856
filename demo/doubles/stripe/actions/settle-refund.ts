import type Stripe from "stripe";
import type { Params } from "../form";
import { mergedMetadata } from "../params";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { moveBalance } from "./balance";

/** https://docs.stripe.com/api/refunds/object#refund_object-failure_reason */
const FAILURES = new Set([
  "lost_or_stolen_card", "expired_or_canceled_card", "charge_for_pending_refund_disputed", "insufficient_funds", "declined", "merchant_request",
  "unknown",
]);

/** Changes a refund's metadata, the one thing that can change. https://docs.stripe.com/api/refunds/update */
export function updateRefund(world: World, refund: Stripe.Refund, params: Params): void {
  refund.metadata = mergedMetadata(refund.metadata ?? {}, params);
  tellOfUpdate(world, refund);
}

/** The bank took a pending refund. @throws 400 unless it is pending */
export function acceptRefund(world: World, refund: Stripe.Refund): void {
  if (refund.status !== "pending") throw StripeRefusal.invalid(`Refund ${refund.id} is not pending: it has a status of ${String(refund.status)}.`);
  refund.status = "succeeded";
  delete refund.pending_reason;
  tellOfUpdate(world, refund);
}

function tellOfUpdate({ emit }: World, refund: Stripe.Refund): void {
  emit("refund.updated", refund);
  emit("charge.refund.updated", refund);
}

/**
 * The bank sends a refund back, up to 30 days after it seemed to succeed: the money returns to the balance, and the shop
 * has to pay its customer in another way. https://docs.stripe.com/refunds#failed-refunds @throws 400 when it failed before
 */
export function failRefund(world: World, refund: Stripe.Refund, reason = "unknown"): void {
  if (!FAILURES.has(reason)) throw StripeRefusal.invalid(`Invalid failure_reason: ${reason}`, "failure_reason");
  if (refund.status === "failed") throw StripeRefusal.invalid(`Refund ${refund.id} has already failed.`);
  const { amount, currency, id: source } = refund;
  const back = moveBalance(world, { kind: "refund_failure", amount, currency, source });
  delete refund.pending_reason;
  Object.assign(refund, { status: "failed", failure_reason: reason, failure_balance_transaction: back.id });
  const charge = world.store.charges.get(String(refund.charge));
  charge.amount_refunded -= amount;
  charge.refunded = false;
  world.emit("refund.failed", refund);
  world.emit("charge.refund.updated", refund);
}
