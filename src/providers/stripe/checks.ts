import type Stripe from "stripe";
import type { CheckResult, PaymentChecks } from "../../shared/payment-source";

const RISKS = new Set(["normal", "elevated", "highest"]);
const RESULTS = new Set(["pass", "fail", "unavailable", "unchecked"]);
const resultOf = (told: string | null | undefined): CheckResult => (told && RESULTS.has(told) ? (told as CheckResult) : null);

/** What Radar and the card's bank found of an intent, given with its charge: https://docs.stripe.com/api/charges/object#charge_object-outcome */
export function checksOfIntent({ latest_charge, review }: Stripe.PaymentIntent): PaymentChecks {
  const charge = typeof latest_charge === "object" ? latest_charge : null;
  const card = charge?.payment_method_details?.card;
  const risk = charge?.outcome?.risk_level;
  return {
    risk: risk && RISKS.has(risk) ? (risk as PaymentChecks["risk"]) : "unknown",
    riskScore: charge?.outcome?.risk_score ?? null,
    words: charge?.outcome?.seller_message ?? null,
    cvc: resultOf(card?.checks?.cvc_check),
    postalCode: resultOf(card?.checks?.address_postal_code_check),
    address: resultOf(card?.checks?.address_line1_check),
    fingerprint: card?.fingerprint ?? null,
    reviewId: typeof review === "object" ? (review?.id ?? null) : review,
  };
}
