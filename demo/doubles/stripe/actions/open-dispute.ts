import type Stripe from "stripe";
import { DISPUTE_FEE } from "../fees";
import { StripeRefusal } from "../refusals";
import { newDispute } from "../shapes/dispute";
import type { World } from "../world";
import { moveBalance } from "./balance";
import { reconsiderWarnings } from "./early-fraud-warning";
import { leftToRefund } from "./left-to-refund";
import { closeReviewOf } from "./review";

export type DisputeGiven = { reason?: string; amount?: number; inquiry?: boolean };

/** How long a shop has to answer; networks give 7 to 21 days. https://docs.stripe.com/disputes/responding */
const DAYS_TO_ANSWER = 9;

/** https://docs.stripe.com/api/disputes/object#dispute_object-reason */
const REASONS = new Set([
  "bank_cannot_process", "check_returned", "credit_not_processed", "customer_initiated", "debit_not_authorized", "duplicate", "fraudulent",
  "general", "incorrect_account_details", "insufficient_funds", "noncompliant", "product_not_received", "product_unacceptable",
  "subscription_canceled", "unrecognized",
]);

/** The cardholder goes to their bank: it takes the money back and the shop pays a fee, unless it is an inquiry so far. @throws 400 */
export function openDispute(world: World, charge: Stripe.Charge, given: DisputeGiven = {}): Stripe.Dispute {
  const { store, clock, emit } = world;
  const { reason = "fraudulent", amount, inquiry = false } = given;
  const left = leftToDispute(world, charge);
  const disputed = amount ?? left;
  if (!REASONS.has(reason)) throw StripeRefusal.invalid(`Invalid reason: ${reason}`, "reason");
  if (!Number.isSafeInteger(disputed) || disputed < 1 || disputed > left) {
    throw StripeRefusal.invalid(`Charge ${charge.id} has ${left} that can be disputed, not ${disputed}.`, "amount");
  }
  const dueBy = clock.seconds() + DAYS_TO_ANSWER * 86_400;
  const dispute = store.disputes.add(newDispute(charge, { amount: disputed, reason, inquiry, dueBy }, clock.seconds()));
  charge.disputed = true;
  emit("charge.dispute.created", dispute);
  if (!inquiry) withdrawFunds(world, dispute);
  closeReviewOf(world, charge, "disputed");
  reconsiderWarnings(world, charge);
  return dispute;
}

/** What of a charge neither a refund nor another dispute took. */
function leftToDispute(world: World, charge: Stripe.Charge): number {
  const others = world.store.disputes.all().filter((dispute) => dispute.charge === charge.id && !dispute.is_charge_refundable);
  return others.reduce((left, { amount }) => left - amount, leftToRefund(world, charge));
}

/** Takes the disputed amount and the fee from the balance. */
export function withdrawFunds(world: World, dispute: Stripe.Dispute): void {
  dispute.is_charge_refundable = false;
  dispute.balance_transactions.push(moveBalance(world, {
    kind: "dispute", amount: -dispute.amount, currency: dispute.currency, source: dispute.id, fee: DISPUTE_FEE,
    description: `Chargeback withdrawal for ${String(dispute.charge)}`,
  }));
  world.emit("charge.dispute.funds_withdrawn", dispute);
}
