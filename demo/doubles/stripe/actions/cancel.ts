import type Stripe from "stripe";
import { move, requireState } from "../intent-states";
import type { World } from "../world";
import { chargeOf } from "./charge-of";
import { closeReviewOf } from "./review";

type Reason = Stripe.PaymentIntent.CancellationReason;

/** Cancels an intent and gives back what it still holds. @throws 400 `payment_intent_unexpected_state` */
export function cancelIntent(world: World, intent: Stripe.PaymentIntent, reason: Reason | null): void {
  requireState(intent, "canceled", "cancel");
  if (intent.status === "requires_capture") releaseHeld(world, intent);
  move(intent, "canceled");
  intent.canceled_at = world.clock.seconds();
  intent.cancellation_reason = reason;
  intent.next_action = null;
  world.emit("payment_intent.canceled", intent);
}

/** Cancels every authorisation whose `capture_before` has passed, as Stripe does on its own. */
export function expireAuthorisations(world: World): void {
  const now = world.clock.seconds();
  for (const intent of world.store.intents.all()) {
    if (intent.status !== "requires_capture") continue;
    const before = chargeOf(world, intent).payment_method_details?.card?.capture_before;
    if (before !== undefined && before <= now) cancelIntent(world, intent, "automatic");
  }
}

function releaseHeld(world: World, intent: Stripe.PaymentIntent): void {
  const charge = chargeOf(world, intent);
  charge.amount_refunded += intent.amount_capturable;
  charge.refunded = charge.amount_captured === 0;
  intent.amount_capturable = 0;
  closeReviewOf(world, charge, "canceled");
  world.emit(intent.amount_received ? "charge.updated" : "charge.expired", charge);
}
