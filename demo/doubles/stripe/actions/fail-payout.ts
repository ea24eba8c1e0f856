import type Stripe from "stripe";
import { StripeRefusal } from "../refusals";
import type { World } from "../world";
import { moveBalance } from "./balance";

/** Some of https://docs.stripe.com/api/payouts/failures */
const MESSAGES: Record<string, string> = {
  account_closed: "The bank account has been closed.",
  could_not_process: "The bank could not process this payout.",
  incorrect_account_holder_name: "Your bank notified us that the bank account holder name on file is incorrect.",
  invalid_account_number: "The routing number seems correct, but the account number is invalid.",
  no_account: "The bank account details on file are probably incorrect. No bank account could be located with those details.",
};

/**
 * The bank sends a payout back, up to days after it seemed paid: https://docs.stripe.com/api/payouts/object#payout_object-status
 * The amount returns to the balance and goes out with the next payout. @throws 400 when it failed before, or on an unknown code
 */
export function failPayout(world: World, payout: Stripe.Payout, code = "account_closed"): void {
  const failure_message = MESSAGES[code];
  if (!failure_message) throw StripeRefusal.invalid(`Invalid failure_code: ${code}`, "failure_code");
  if (payout.status === "failed") throw StripeRefusal.invalid(`Payout ${payout.id} has already failed.`);
  const { amount, currency, id: source } = payout;
  const back = moveBalance(world, { kind: "payout_failure", amount, currency, source, description: "REFUND FOR PAYOUT (STRIPE PAYOUT)" });
  Object.assign(payout, { status: "failed", failure_balance_transaction: back.id, failure_code: code, failure_message });
  world.emit("payout.failed", payout);
}
