import type Stripe from "stripe";
import type { World } from "../world";

/** The charge that holds an intent's money. */
export function chargeOf({ store }: World, intent: Stripe.PaymentIntent): Stripe.Charge {
  return store.charges.get(String(intent.latest_charge), "latest_charge");
}
