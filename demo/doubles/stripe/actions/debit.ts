import type Stripe from "stripe";
import { move } from "../intent-states";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { approve } from "./approve";
import { decline } from "./decline";

const returned = { code: "payment_method_provider_decline", message: "The customer's bank returned the debit." };

/** Sends a bank debit on its way. @throws 400 with manual capture, which debits don't have */
export function beginDebit({ emit }: World, intent: Stripe.PaymentIntent): void {
  if (intent.capture_method === "manual") {
    throw StripeRefusal.invalid("The payment method type us_bank_account does not support manual capture.", "capture_method");
  }
  move(intent, "pending");
  emit("payment_intent.processing", intent);
}

/** The bank's answer to a debit, which in life comes days later. @throws 400 unless one is awaited */
export function settleDebit(world: World, intent: Stripe.PaymentIntent, succeeded: boolean): void {
  const account = world.store.cards.get(String(intent.payment_method));
  if (intent.status !== "processing" || !account) {
    throw StripeRefusal.wrongState(`Nothing to settle: the PaymentIntent has a status of ${intent.status}.`, intent);
  }
  if (succeeded) approve(world, intent, account);
  else decline(world, intent, account, returned);
}
