import { declineReasonOf, type DeclineReason } from "../../shared/decline-reasons";

const WORDS: Record<DeclineReason, string> = {
  authentication_required: "Your bank wants you to confirm this payment. Please try again and confirm it.",
  expired_card: "Your card has expired. Please use another card.",
  incorrect_cvc: "The security code of your card is not right. Please check it and try again.",
  incorrect_number: "The card number is not right. Please check it and try again.",
  insufficient_funds: "There is not enough money on this card for the payment. Please use another card.",
  not_confirmed: "The payment was not confirmed with your bank. Please try again.",
  processing_error: "Your bank could not process the payment just now. Please try again in a moment.",
  declined: "Your card was declined. Please use another card or ask your bank.",
};

/** What a shopper is told at the checkout, by Stripe's `decline_code`, or its `code` where that says no more. */
export function shopperWordsFor(declineCode: string | undefined, code: string | undefined): string {
  const reason = declineReasonOf(declineCode);
  return WORDS[reason === "declined" ? declineReasonOf(code) : reason];
}
