import type Stripe from "stripe";
import type { TestCard } from "../cards";

type Outcome = Stripe.Charge.Outcome;

/** Scores in the middle of Radar's default bands, elevated from 65 and highest from 75: https://docs.stripe.com/radar/risk-settings */
const SCORES = { normal: 12, elevated: 70, highest: 92 };

const none = { advice_code: null, network_advice_code: null, network_decline_code: null };
const riskOf = ({ type, risk = "normal" }: TestCard) =>
  type === "card" ? { risk_level: risk, risk_score: SCORES[risk] } : { risk_level: "not_assessed" };

/** The bank said yes; Radar's default rule sends an elevated risk to review. https://docs.stripe.com/radar/reviews */
export function approvedOutcome(card: TestCard): Outcome {
  const approved = { ...none, ...riskOf(card), network_status: "approved_by_network" };
  if (card.risk !== "elevated") return { ...approved, reason: null, seller_message: "Payment complete.", type: "authorized" };
  const seller_message = "Stripe evaluated this payment as having elevated risk, and placed it in your manual review queue.";
  return { ...approved, reason: "elevated_risk_level", seller_message, type: "manual_review" };
}

/** The bank said no, or Radar's default rule never let it be asked. https://docs.stripe.com/declines#blocked-payments */
export function refusedOutcome(card: TestCard, reason: string): Outcome {
  if (card.risk === "highest") {
    const seller_message = "Stripe blocked this payment as too risky.";
    return { ...none, ...riskOf(card), network_status: "not_sent_to_network", reason: "highest_risk_level", seller_message, type: "blocked" };
  }
  const byBank = { network_decline_code: "05", network_status: "declined_by_network", type: "issuer_declined" };
  return { ...none, ...riskOf(card), ...byBank, reason, seller_message: "The bank did not return any further details with this decline." };
}
