import type Stripe from "stripe";
import { newId } from "../store";

/** A payment that Radar's rule put in the queue for a person to look at. */
export function newReview(intent: Stripe.PaymentIntent, charge: Stripe.Charge, createdAt: number): Stripe.Review {
  return {
    id: newId("prv"), object: "review", billing_zip: charge.billing_details.address?.postal_code ?? null, charge: charge.id,
    closed_reason: null, created: createdAt, ip_address: null, ip_address_location: null, livemode: false, open: true,
    opened_reason: "rule", payment_intent: intent.id, reason: "rule", session: null,
  };
}

/** The card's bank tells Stripe that it believes a charge to be fraud; a dispute may follow. */
export function newEarlyFraudWarning(charge: Stripe.Charge, fraudType: string, createdAt: number): Stripe.Radar.EarlyFraudWarning {
  return {
    id: newId("issfr"), object: "radar.early_fraud_warning", actionable: true, charge: charge.id, created: createdAt, fraud_type: fraudType,
    livemode: false, ...(typeof charge.payment_intent === "string" && { payment_intent: charge.payment_intent }),
  };
}
