import type Stripe from "stripe";
import { captureBefore } from "../authorisation";
import type { TestCard } from "../cards";
import { move } from "../intent-states";
import { approvedOutcome } from "../shapes/outcome";
import type { World } from "../world";
import { afterCapture } from "./after-capture";
import { bookCapture } from "./balance";
import { openCharge } from "./open-charge";
import { openReview } from "./review";

/** The bank said yes: the amount is held, or taken at once, as the intent's capture method says. */
export function approve(world: World, intent: Stripe.PaymentIntent, card: TestCard): void {
  const charge = openCharge(world, intent, card, approvedOutcome(card));
  intent.latest_charge = charge.id;
  intent.next_action = null;
  intent.last_payment_error = null;
  if (intent.setup_future_usage) keepForLater(world, intent);
  if (charge.outcome?.type === "manual_review") openReview(world, intent, charge);
  if (intent.capture_method === "manual") hold(world, intent, charge);
  else takeAtOnce(world, intent, charge);
}

function keepForLater({ store }: World, intent: Stripe.PaymentIntent): void {
  const method = store.methods.find(String(intent.payment_method));
  if (method && typeof intent.customer === "string") method.customer = intent.customer;
}

function hold({ clock, emit }: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  move(intent, "approved_to_hold");
  intent.amount_capturable = intent.amount;
  const card = charge.payment_method_details?.card;
  if (card) card.capture_before = captureBefore(card, clock.seconds());
  emit("charge.succeeded", charge);
  emit("payment_intent.amount_capturable_updated", intent);
}

function takeAtOnce(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  move(intent, "approved_at_once");
  intent.amount_received = intent.amount;
  charge.captured = true;
  charge.amount_captured = intent.amount;
  bookCapture(world, charge, intent.amount);
  world.emit("charge.succeeded", charge);
  world.emit("payment_intent.succeeded", intent);
  afterCapture(world, charge);
}
