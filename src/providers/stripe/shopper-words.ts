/** What a shopper is told, by Stripe's `decline_code` or `code`: https://docs.stripe.com/declines/codes */
const WORDS: Record<string, string> = {
  authentication_required: "Your bank wants you to confirm this payment. Please try again and confirm it.",
  expired_card: "Your card has expired. Please use another card.",
  incorrect_cvc: "The security code of your card is not right. Please check it and try again.",
  incorrect_number: "The card number is not right. Please check it and try again.",
  insufficient_funds: "There is not enough money on this card for the payment. Please use another card.",
  payment_intent_authentication_failure: "The payment was not confirmed with your bank. Please try again.",
  processing_error: "Your bank could not process the payment just now. Please try again in a moment.",
};

/** The same for every other reason: Stripe asks not to tell a shopper of a lost, stolen or suspect card. */
const DECLINED = "Your card was declined. Please use another card or ask your bank.";

export function shopperWordsFor(declineCode: string | undefined, code: string | undefined): string {
  return WORDS[declineCode ?? ""] ?? WORDS[code ?? ""] ?? DECLINED;
}
