import { NOT_NOW_CODES, type CaptureError } from "./refusal-class";

/**
 * What to do about a payment that could not be authorised anew while its shopper is away. `retry`: later, as it is.
 * `ask_shopper`: only they can mend it, by confirming, by talking to their bank or by another card. `give_up`: neither helps, or
 * the card may not be in its owner's hands; a person decides.
 */
export type DeclineClass = "retry" | "ask_shopper" | "give_up";

/** The bank may say yes to the same next time: https://docs.stripe.com/declines/codes */
const RETRY_CODES = new Set([...NOT_NOW_CODES, "approve_with_id", "payment_method_provider_timeout"]);

/** Lost, stolen or suspect cards; and what the shopper can do nothing about: it was paid a moment ago, or the card is a test card. */
const GIVE_UP_CODES = new Set(["fraudulent", "lost_card", "stolen_card", "pickup_card", "merchant_blacklist", "duplicate_transaction", "testmode_decline"]);

/** Of the provider's error codes, those that speak of the card, where no decline code comes with them: https://docs.stripe.com/error-codes */
const CARD_CODES = new Set([
  "card_declined", "authentication_required", "payment_intent_authentication_failure", "payment_method_customer_decline", "payment_method_provider_decline",
  "expired_card", "expired_payment_method", "incorrect_address", "incorrect_cvc", "incorrect_number", "incorrect_postal_code", "incorrect_zip",
  "insufficient_funds", "invalid_cvc", "invalid_expiry_month", "invalid_expiry_year", "invalid_number",
]);

/** Medusa's types of a clear no that is not about the card: the same request is refused for ever. */
const OUR_FAULT = new Set(["invalid_data", "not_allowed", "not_found"]);

/** What an error says of a payment. One without an answer from the bank, or of a kind that we don't know, may pass later. */
export function declineClass({ type, code, declineCode }: CaptureError): DeclineClass {
  const says = (codes: ReadonlySet<string>): boolean => [code, declineCode].some((word) => word !== undefined && codes.has(word));
  if (says(GIVE_UP_CODES)) return "give_up";
  if (says(RETRY_CODES)) return "retry";
  if (type === "payment_authorization_error" || declineCode !== undefined || says(CARD_CODES)) return "ask_shopper";
  return type !== undefined && OUR_FAULT.has(type) ? "give_up" : "retry";
}
