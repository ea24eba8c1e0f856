import { DECLINED, shopperWordsFor } from "../shopper-words";

it.each([
  ["authentication_required", "confirm this payment"], ["mobile_device_authentication_required", "confirm this payment"],
  ["expired_card", "has expired"], ["invalid_expiry_month", "expiry date"], ["invalid_expiry_year", "expiry date"],
  ["incorrect_cvc", "security code"], ["invalid_cvc", "security code"], ["incorrect_number", "card number"], ["invalid_number", "card number"],
  ["incorrect_zip", "billing address"], ["incorrect_address", "billing address"], ["insufficient_funds", "not enough money"],
  ["card_velocity_exceeded", "limit"], ["withdrawal_count_limit_exceeded", "limit"], ["card_not_supported", "this purchase"],
  ["currency_not_supported", "this currency"], ["duplicate_transaction", "check whether it went through"], ["processing_error", "in a moment"],
  ["reenter_transaction", "in a moment"], ["try_again_later", "in a moment"], ["issuer_not_available", "in a moment"], ["approve_with_id", "in a moment"],
  ["testmode_decline", "for tests"],
])("a shopper whose card is declined with %s reads what to do", (declineCode, words) => {
  expect(shopperWordsFor(declineCode, "card_declined")).toContain(words);
});

it.each(["fraudulent", "lost_card", "stolen_card", "pickup_card", "restricted_card", "merchant_blacklist", "security_violation"])(
  "a shopper is not told of %s", (declineCode) => {
    expect(shopperWordsFor(declineCode, "card_declined")).toBe(DECLINED);
  });

it.each([
  "call_issuer", "do_not_honor", "do_not_try_again", "generic_decline", "incorrect_pin", "invalid_account", "invalid_amount", "invalid_pin",
  "new_account_information_available", "no_action_taken", "not_permitted", "offline_pin_required", "online_or_offline_pin_required", "pin_try_exceeded",
  "revocation_of_all_authorizations", "revocation_of_authorization", "service_not_allowed", "stop_payment_order", "transaction_not_allowed", "wrong_moon", undefined,
])("of %s the bank alone can say more", (declineCode) => {
  expect(shopperWordsFor(declineCode, "card_declined")).toBe(DECLINED);
});

it("goes by the code where no decline code comes with it", () => {
  expect(shopperWordsFor(undefined, "expired_card")).toContain("has expired");
});
