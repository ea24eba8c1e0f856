import type Stripe from "stripe";
import type { TestCard } from "../cards";
import { move } from "../intent-states";
import { StripeRefusal } from "../refusals";
import { refusedOutcome } from "../shapes/outcome";
import type { World } from "../world";
import { openCharge } from "./open-charge";

type Reason = { code: string; decline_code?: string; message: string };

/** The bank said no: a failed charge is kept, the intent waits for another method; gives the 402 to answer with. */
export function decline(world: World, intent: Stripe.PaymentIntent, card: TestCard, reason: Reason): StripeRefusal {
  const charge = openCharge(world, intent, card, refusedOutcome(card, reason.decline_code ?? reason.code));
  Object.assign(charge, { paid: false, status: "failed", failure_code: reason.code, failure_message: reason.message });
  const method = world.store.methods.find(String(intent.payment_method));
  const error = { type: "card_error" as const, ...pick(reason), charge: charge.id, ...(method && { payment_method: method }) };
  move(intent, "declined");
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.next_action = null;
  intent.last_payment_error = structuredClone(error) as unknown as Stripe.PaymentIntent.LastPaymentError;
  world.emit("charge.failed", charge);
  world.emit("payment_intent.payment_failed", intent);
  return new StripeRefusal(402, { ...error, payment_intent: structuredClone(intent) });
}

const pick = ({ code, decline_code, message }: Reason) => ({ code, message, ...(decline_code && { decline_code }) });
