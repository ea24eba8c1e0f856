import { FRAUD_CARDS, TROUBLE_CARDS } from "./fraud-cards";
import { approve, authenticate, declined, refused, row, type TestCard } from "./test-card";

export type { TestCard } from "./test-card";

const bankAccount: TestCard = {
  ...row(["pm_usBankAccount_success"], "000123456789", { kind: "pending" }, "bank", false), type: "us_bank_account", slowRefunds: true,
};

/** Stripe's documented test cards: https://docs.stripe.com/testing */
export const TEST_CARDS: readonly TestCard[] = [
  row(["visa"], "4242424242424242", approve),
  row(["visa_debit"], "4000056655665556", approve),
  row(["mastercard"], "5555555555554444", approve, "mastercard"),
  row(["amex"], "378282246310005", approve, "amex"),
  row(["discover"], "6011111111111117", approve, "discover"),
  // JCB has multicapture in four countries only, and this account is in none of them, so the fallback can be tried.
  row(["jcb"], "3566002020360505", approve, "jcb", false),
  row(["visa_chargeDeclined", "chargeDeclined"], "4000000000000002", refused("generic_decline")),
  row(
    ["visa_chargeDeclinedInsufficientFunds", "chargeDeclinedInsufficientFunds"],
    "4000000000009995", refused("insufficient_funds", "Your card has insufficient funds."),
  ),
  row(["visa_chargeDeclinedLostCard", "chargeDeclinedLostCard"], "4000000000009987", refused("lost_card")),
  row(["visa_chargeDeclinedStolenCard", "chargeDeclinedStolenCard"], "4000000000009979", refused("stolen_card")),
  row(["chargeDeclinedExpiredCard"], "4000000000000069", declined("expired_card", "Your card has expired.")),
  row(["chargeDeclinedIncorrectCvc"], "4000000000000127", declined("incorrect_cvc", "Your card's security code is incorrect.")),
  row(
    ["chargeDeclinedProcessingError"], "4000000000000119",
    declined("processing_error", "An error occurred while processing your card. Try again in a little bit."),
  ),
  row(["chargeCustomerFail"], "4000000000000341", refused("generic_decline")),
  row(["authenticationRequired"], "4000002760003184", authenticate),
  row(["authenticationRequiredOnSetup"], "4000002500003155", authenticate),
  row(["threeDSecure2Required"], "4000000000003220", authenticate),
  bankAccount,
  ...FRAUD_CARDS,
  ...TROUBLE_CARDS,
];

/** Finds a card by its `pm_card_…` or `tok_…` name, or the bank account by its own. */
export function cardNamed(name: string): TestCard | undefined {
  const bare = name.replace(/^(pm_card_|tok_)/, "");
  return TEST_CARDS.find((card) => card.names.includes(bare) && (bare !== name || card === bankAccount));
}

export function cardNumbered(number: string): TestCard | undefined {
  return TEST_CARDS.find((card) => card.number === number.replace(/\s/g, ""));
}
