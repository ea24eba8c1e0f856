import type Stripe from "stripe";
import type { Params } from "../form";
import { integer, mergedMetadata, required, text } from "../params";
import { StripeRefusal } from "../refusals";
import { newRefund } from "../shapes/others";
import type { World } from "../world";
import { moveBalance } from "./balance";
import { chargeOf } from "./charge-of";
import { reconsiderWarnings } from "./early-fraud-warning";
import { leftToRefund } from "./left-to-refund";
import { closeReviewOf } from "./review";

/**
 * Refunds a part or all of what is left of a charge; Stripe keeps its fee.
 * @throws 400 `charge_already_refunded`, `charge_disputed`, or when too much is asked
 */
export function refundCharge(world: World, params: Params): Stripe.Refund {
  const charge = chargeToRefund(world, params);
  const left = leftToRefund(world, charge);
  const amount = integer(params, "amount") ?? left;
  const reason = text(params, "reason") ?? null;
  requireRefundable(world, charge, amount, left);
  const refund = world.store.refunds.add(newRefund(charge, amount, world.clock.seconds()));
  refund.reason = reason;
  refund.metadata = mergedMetadata({}, params);
  if (world.store.cards.get(String(charge.payment_method))?.slowRefunds) Object.assign(refund, { status: "pending", pending_reason: "processing" });
  refund.balance_transaction = moveBalance(world, { kind: "refund", amount: -amount, currency: charge.currency, source: refund.id }).id;
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  if (reason === "fraudulent") charge.fraud_details = { user_report: "fraudulent" };
  world.emit("refund.created", refund);
  world.emit("charge.refunded", charge);
  closeReviewOf(world, charge, reason === "fraudulent" ? "refunded_as_fraud" : "refunded");
  reconsiderWarnings(world, charge);
  return refund;
}

function chargeToRefund(world: World, params: Params): Stripe.Charge {
  const chargeId = text(params, "charge");
  if (chargeId) return world.store.charges.get(chargeId, "charge");
  const intent = world.store.intents.get(required(text(params, "payment_intent"), "payment_intent"), "payment_intent");
  if (intent.latest_charge) return chargeOf(world, intent);
  throw StripeRefusal.invalid("This PaymentIntent does not have a successful charge to refund.", "payment_intent");
}

function requireRefundable({ store }: World, charge: Stripe.Charge, amount: number, left: number): void {
  if (charge.amount_captured === 0) {
    const message = "This charge has not been captured: cancel its PaymentIntent to release the hold.";
    throw StripeRefusal.invalid(message, "charge", "charge_not_refundable");
  }
  if (store.disputes.all().some((dispute) => dispute.charge === charge.id && !dispute.is_charge_refundable)) {
    throw StripeRefusal.invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, undefined, "charge_disputed");
  }
  if (left === 0) throw StripeRefusal.invalid(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  if (amount < 1) throw StripeRefusal.invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
  if (amount > left) {
    throw StripeRefusal.invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, "amount");
  }
}
