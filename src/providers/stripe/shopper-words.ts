/** What a shopper can do about it, by Stripe's `decline_code` or `code`: https://docs.stripe.com/declines/codes */
const WORDS: [codes: string[], words: string][] = [
  [["authentication_required", "mobile_device_authentication_required"], "Your bank wants you to confirm this payment. Please try again and confirm it."],
  [["payment_intent_authentication_failure"], "The payment was not confirmed with your bank. Please try again."],
  [["expired_card"], "Your card has expired. Please use another card."],
  [["invalid_expiry_month", "invalid_expiry_year"], "The expiry date of your card is not right. Please check it and try again."],
  [["incorrect_cvc", "invalid_cvc"], "The security code of your card is not right. Please check it and try again."],
  [["incorrect_number", "invalid_number"], "The card number is not right. Please check it and try again."],
  [["incorrect_zip", "incorrect_postal_code", "incorrect_address"], "The billing address does not fit your card. Please check it and try again."],
  [["insufficient_funds"], "There is not enough money on this card for the payment. Please use another card."],
  [["card_velocity_exceeded", "withdrawal_count_limit_exceeded"], "The limit of your card is reached. Please use another card or ask your bank."],
  [["card_not_supported"], "Your card cannot be used for this purchase. Please use another card or ask your bank."],
  [["currency_not_supported"], "Your card cannot be used in this currency. Please use another card or ask your bank."],
  [["duplicate_transaction"], "The same payment was made a moment ago. Please check whether it went through before you try again."],
  [
    ["processing_error", "reenter_transaction", "try_again_later", "issuer_not_available", "approve_with_id"],
    "Your bank could not process the payment just now. Please try again in a moment.",
  ],
  [["testmode_decline"], "This is a card for tests. Please use another card."],
];
const BY_CODE = new Map(WORDS.flatMap(([codes, words]) => codes.map((code) => [code, words])));

/** The same for every other reason: Stripe asks not to tell a shopper of a lost, stolen or suspect card. */
export const DECLINED = "Your card was declined. Please use another card or ask your bank.";

export function shopperWordsFor(declineCode: string | undefined, code: string | undefined): string {
  return BY_CODE.get(declineCode ?? "") ?? BY_CODE.get(code ?? "") ?? DECLINED;
}
