import type Stripe from "stripe";
import type { TestCard } from "./cards";

const DAY = 24 * 3600;
/** How long a card authorisation lasts online: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
const STANDARD_SECONDS = 7 * DAY;
/** https://docs.stripe.com/payments/extended-authorization */
const EXTENDED_SECONDS = 30 * DAY;
const EXTENDING_NETWORKS = new Set(["amex", "discover", "mastercard", "visa"]);

/** Whether one hold can be captured in parts: when asked for, by hand, of a card that allows it. https://docs.stripe.com/payments/multicapture */
export function multicaptureOf(intent: Stripe.PaymentIntent, card: TestCard): "available" | "unavailable" {
  const isWanted = intent.payment_method_options?.card?.request_multicapture === "if_available";
  return isWanted && intent.capture_method === "manual" && card.multicapture ? "available" : "unavailable";
}

/** Whether the card's network grants a longer hold: only when it was asked for, and only to what is captured later. */
export function extensionOf(intent: Stripe.PaymentIntent, card: TestCard): "enabled" | "disabled" {
  const isWanted = intent.payment_method_options?.card?.request_extended_authorization === "if_available";
  return isWanted && intent.capture_method === "manual" && EXTENDING_NETWORKS.has(card.brand) ? "enabled" : "disabled";
}

/** When a card's hold that begins now ends by itself, in seconds. */
export function captureBefore(card: Stripe.Charge.PaymentMethodDetails.Card, now: number): number {
  return now + (card.extended_authorization?.status === "enabled" ? EXTENDED_SECONDS : STANDARD_SECONDS);
}
