import type Stripe from "stripe";
import type { Params } from "../form";
import { move, requireState } from "../intent-states";
import { flag, integer, mergedMetadata } from "../params";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { afterCapture } from "./after-capture";
import { bookCapture } from "./balance";
import { chargeOf } from "./charge-of";

/** https://docs.stripe.com/payments/multicapture */
const MOST_CAPTURES = 50;

/**
 * Captures all or a part of what is held. Unless `final_capture=false` (multicapture only) the rest is released.
 * @throws 400 `payment_intent_unexpected_state`, `amount_too_large`, or when the card has no multicapture
 */
export function captureIntent(world: World, intent: Stripe.PaymentIntent, params: Params): void {
  requireState(intent, "captured", "capture");
  const charge = chargeOf(world, intent);
  const amount = integer(params, "amount_to_capture") ?? intent.amount_capturable;
  const keepRest = flag(params, "final_capture") === false;
  requireCapturable(intent, charge, amount, keepRest);
  requireFewCaptures(world, charge);
  intent.metadata = mergedMetadata(intent.metadata, params);
  intent.amount_received += amount;
  charge.amount_captured += amount;
  bookCapture(world, charge, amount);
  if (keepRest && amount < intent.amount_capturable) captureInPart(world, intent, charge, amount);
  else captureAndRelease(world, intent, charge);
}

function requireCapturable(intent: Stripe.PaymentIntent, charge: Stripe.Charge, amount: number, keepRest: boolean): void {
  if (amount < 1) throw StripeRefusal.invalid("This value must be greater than or equal to 1.", "amount_to_capture", "parameter_invalid_integer");
  if (amount > intent.amount_capturable) {
    const message = `The amount_to_capture (${amount}) is greater than the remaining amount_capturable (${intent.amount_capturable}).`;
    throw StripeRefusal.invalid(message, "amount_to_capture", "amount_too_large");
  }
  if (keepRest && charge.payment_method_details?.card?.multicapture?.status !== "available") {
    throw StripeRefusal.invalid("Multicapture is not available for this PaymentIntent; `final_capture` must be true.", "final_capture");
  }
}

function requireFewCaptures({ store }: World, charge: Stripe.Charge): void {
  const captures = store.balance.all().filter(({ source, type }) => source === charge.id && type === "charge").length;
  if (captures >= MOST_CAPTURES) throw StripeRefusal.invalid(`A PaymentIntent can be captured up to ${MOST_CAPTURES} times.`);
}

function captureInPart({ emit }: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge, amount: number): void {
  move(intent, "captured_in_part");
  intent.amount_capturable -= amount;
  emit("charge.updated", charge);
  emit("payment_intent.amount_capturable_updated", intent);
}

function captureAndRelease(world: World, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  move(intent, "captured");
  intent.amount_capturable = 0;
  charge.captured = true;
  // Stripe counts what it gives back of an authorisation as refunded on the charge, without a Refund of ours.
  charge.amount_refunded += charge.amount - charge.amount_captured;
  world.emit("charge.captured", charge);
  world.emit("payment_intent.succeeded", intent);
  afterCapture(world, charge);
}
