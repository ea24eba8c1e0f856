import type { PaymentChecks } from "../../../../shared/payment-source";

export const REVIEW_REASONS = [
  "provider_review", "risk_highest", "risk_elevated", "cvc_failed", "postal_code_failed", "address_failed", "many_orders",
  "early_fraud_warning", "disputed",
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** What the provider itself found: when the merchant approves the payment over there, these are answered. */
const PROVIDERS_OWN: ReadonlySet<ReviewReason> = new Set(["provider_review", "risk_highest", "risk_elevated"]);
export const areProvidersOwn = (reasons: readonly ReviewReason[]): boolean => reasons.every((reason) => PROVIDERS_OWN.has(reason));

/** From where on a merchant wants to look; `ordersPerDay` null: as many as they like. */
export type ReviewThresholds = { risk: "elevated" | "highest" | "never"; failedChecks: boolean; ordersPerDay: number | null };

/**
 * Why a person has to look at a payment before its goods are sent: what the provider and the card's bank said of it, and how
 * many orders the same shopper, address or card made within a day, this one counted.
 */
export function reviewReasons(checks: PaymentChecks | null, ordersInADay: number, thresholds: ReviewThresholds): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (checks?.reviewId) reasons.push("provider_review");
  if (checks?.risk === "highest" && thresholds.risk !== "never") reasons.push("risk_highest");
  if (checks?.risk === "elevated" && thresholds.risk === "elevated") reasons.push("risk_elevated");
  if (thresholds.failedChecks) {
    if (checks?.cvc === "fail") reasons.push("cvc_failed");
    if (checks?.postalCode === "fail") reasons.push("postal_code_failed");
    if (checks?.address === "fail") reasons.push("address_failed");
  }
  if (thresholds.ordersPerDay !== null && ordersInADay > thresholds.ordersPerDay) reasons.push("many_orders");
  return reasons;
}
