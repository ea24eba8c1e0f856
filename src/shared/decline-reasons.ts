/** What a shopper may be told of a declined payment. Every other reason is `declined`: banks don't want it told that a card is lost, stolen or suspect. */
export const DECLINE_REASONS = [
  "authentication_required", "expired_card", "incorrect_cvc", "incorrect_number", "insufficient_funds", "not_confirmed", "processing_error", "declined",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

const SAME: Readonly<Record<string, DeclineReason>> = {
  payment_intent_authentication_failure: "not_confirmed", mobile_device_authentication_required: "authentication_required",
  invalid_cvc: "incorrect_cvc", invalid_number: "incorrect_number",
  reenter_transaction: "processing_error", try_again_later: "processing_error", issuer_not_available: "processing_error", approve_with_id: "processing_error",
};

/** The reason for a provider's code: Stripe's `decline_code`, or else its `code` (https://docs.stripe.com/declines/codes). */
export const declineReasonOf = (code: string | null | undefined): DeclineReason =>
  DECLINE_REASONS.find((reason) => reason === code) ?? SAME[code ?? ""] ?? "declined";
