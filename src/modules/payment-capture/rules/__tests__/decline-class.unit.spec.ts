import { declineClass, type DeclineClass } from "../decline-class";

/** Every decline code that https://docs.stripe.com/declines/codes names for cards. */
const CODES: Record<DeclineClass, string[]> = {
  retry: ["approve_with_id", "issuer_not_available", "processing_error", "reenter_transaction", "try_again_later"],
  ask_shopper: [
    "authentication_required", "call_issuer", "card_not_supported", "card_velocity_exceeded", "currency_not_supported", "do_not_honor", "do_not_try_again",
    "expired_card", "generic_decline", "incorrect_address", "incorrect_cvc", "incorrect_number", "incorrect_pin", "incorrect_zip", "insufficient_funds",
    "invalid_account", "invalid_amount", "invalid_cvc", "invalid_expiry_month", "invalid_expiry_year", "invalid_number", "invalid_pin",
    "mobile_device_authentication_required", "new_account_information_available", "no_action_taken", "not_permitted", "offline_pin_required",
    "online_or_offline_pin_required", "pin_try_exceeded", "restricted_card", "revocation_of_all_authorizations", "revocation_of_authorization",
    "security_violation", "service_not_allowed", "stop_payment_order", "transaction_not_allowed", "withdrawal_count_limit_exceeded",
  ],
  give_up: ["duplicate_transaction", "fraudulent", "lost_card", "merchant_blacklist", "pickup_card", "stolen_card", "testmode_decline"],
};
const table = Object.entries(CODES).flatMap(([what, codes]) => codes.map((code) => [code, what] as const));

it.each(table)("declined with %s: %s", (declineCode, what) => {
  expect(declineClass({ type: "payment_authorization_error", code: "card_declined", declineCode, message: "" })).toBe(what);
});

it.each([
  ["a declined card without a reason", { type: "payment_authorization_error" }, "ask_shopper"],
  ["an expired card, told by its code alone", { code: "expired_card" }, "ask_shopper"],
  ["a reason that nobody has heard of", { declineCode: "wrong_moon" }, "ask_shopper"],
  ["a shopper who said no in their bank's app", { type: "payment_authorization_error", code: "payment_method_customer_decline" }, "ask_shopper"],
  ["a payment service behind the provider that does not answer", { type: "payment_authorization_error", code: "payment_method_provider_timeout" }, "retry"],
  ["a bank that is busy, told by the code alone", { code: "processing_error" }, "retry"],
  ["a provider that does not answer", { type: "unexpected_state" }, "retry"],
  ["another request at the same moment", { type: "conflict", code: "lock_timeout" }, "retry"],
  ["whatever else breaks", { code: "ECONNRESET" }, "retry"],
  ["an amount that the provider does not take", { type: "invalid_data", code: "amount_too_small" }, "give_up"],
  ["a saved card that is gone", { type: "not_found", code: "resource_missing" }, "give_up"],
  ["a payment in a state that does not allow it", { type: "not_allowed" }, "give_up"],
] as const)("%s", (_, error, what) => {
  expect(declineClass({ ...error, message: "" })).toBe(what);
});
