import type Stripe from "stripe";
import type { TestCard } from "../cards";
import { checksOf } from "../checks";
import { newCharge } from "../shapes/charge";
import type { World } from "../world";

/** A new charge of the intent's payment method, with the billing details that came with it and what the bank found of them. */
export function openCharge({ store, clock }: World, intent: Stripe.PaymentIntent, card: TestCard, outcome: Stripe.Charge.Outcome): Stripe.Charge {
  const charge = newCharge(intent, card, clock.seconds());
  const method = store.methods.find(String(intent.payment_method));
  if (method) charge.billing_details = structuredClone(method.billing_details);
  if (charge.payment_method_details?.card) charge.payment_method_details.card.checks = checksOf(card, charge.billing_details);
  charge.outcome = outcome;
  return store.charges.add(charge);
}
