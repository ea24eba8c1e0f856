import type Stripe from "stripe";
import type { World } from "../world";
import { warnOfFraud } from "./early-fraud-warning";
import { openDispute } from "./open-dispute";

/** What some test cards lead to as soon as they are captured. */
export function afterCapture(world: World, charge: Stripe.Charge): void {
  const card = world.store.cards.get(String(charge.payment_method));
  if (!card?.afterwards) return;
  if ("warning" in card.afterwards) warnOfFraud(world, charge, card.afterwards.warning);
  else openDispute(world, charge, { reason: card.afterwards.dispute, inquiry: card.afterwards.inquiry ?? false });
}
