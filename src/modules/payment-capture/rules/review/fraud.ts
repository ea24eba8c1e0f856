import type { ReviewReason } from "./reasons";

/** What the provider's risk rating, or the card's bank, holds to be fraud. */
const SIGNS: ReadonlySet<ReviewReason> = new Set(["provider_review", "risk_highest", "risk_elevated", "early_fraud_warning"]);

/**
 * Whether a payment that a person rejects for these reasons is fraud. A provider may then block the card and the shopper's mail
 * address for good, so a wrong code or address, many orders and a dispute alone are not: the shopper may be honest.
 */
export const isFraud = (reasons: readonly ReviewReason[]): boolean => reasons.some((reason) => SIGNS.has(reason));
