import type Stripe from "stripe";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { approve } from "./approve";
import { decline } from "./decline";

const failedAuthentication = {
  code: "payment_intent_authentication_failure",
  message: "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.",
};

/** The shopper's answer to 3-D Secure, which in life comes from their bank's page. @throws 400 unless one is awaited */
export function authenticateIntent(world: World, intent: Stripe.PaymentIntent, succeeded: boolean): void {
  const card = world.store.cards.get(String(intent.payment_method));
  if (intent.status !== "requires_action" || !card) {
    throw StripeRefusal.wrongState(`Nothing to authenticate: the PaymentIntent has a status of ${intent.status}.`, intent);
  }
  if (succeeded) approve(world, intent, card);
  else decline(world, intent, card, failedAuthentication);
}
