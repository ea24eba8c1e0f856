import type Stripe from "stripe";
import type { Params } from "../form";
import { integer, mergedMetadata, required, text } from "../params";
import { StripeRefusal } from "../refusals";
import { newRefund } from "../shapes/others";
import type { World } from "../world";
import { moveBalance } from "./balance";
import { chargeOf } from "./charge-of";

/** Refunds a part or all of what is left of a charge. @throws 400 `charge_already_refunded` or when too much is asked */
export function refundCharge(world: World, params: Params): Stripe.Refund {
  const charge = chargeToRefund(world, params);
  const left = charge.amount - charge.amount_refunded;
  const amount = integer(params, "amount") ?? left;
  requireRefundable(charge, amount, left);
  const refund = newRefund(charge, amount, world.clock.seconds());
  refund.reason = (text(params, "reason") ?? null) as Stripe.Refund["reason"];
  refund.metadata = mergedMetadata({}, params);
  refund.balance_transaction = moveBalance(world, { kind: "refund", amount: -amount, currency: charge.currency, source: refund.id }).id;
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  world.store.refunds.add(refund);
  world.emit("refund.created", refund);
  world.emit("charge.refunded", charge);
  return refund;
}

function chargeToRefund(world: World, params: Params): Stripe.Charge {
  const chargeId = text(params, "charge");
  if (chargeId) return world.store.charges.get(chargeId, "charge");
  const intent = world.store.intents.get(required(text(params, "payment_intent"), "payment_intent"), "payment_intent");
  if (intent.latest_charge) return chargeOf(world, intent);
  throw StripeRefusal.invalid("This PaymentIntent does not have a successful charge to refund.", "payment_intent");
}

function requireRefundable(charge: Stripe.Charge, amount: number, left: number): void {
  if (!charge.captured) {
    throw StripeRefusal.invalid("This charge has not been captured: cancel its PaymentIntent to release the hold.", "charge", "charge_not_refundable");
  }
  if (left === 0) throw StripeRefusal.invalid(`Charge ${charge.id} has already been refunded.`, undefined, "charge_already_refunded");
  if (amount < 1) throw StripeRefusal.invalid("This value must be greater than or equal to 1.", "amount", "parameter_invalid_integer");
  if (amount > left) {
    throw StripeRefusal.invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, "amount");
  }
}
