import type Stripe from "stripe";
import { StripeRefusal } from "./refusals";

export type IntentState = Stripe.PaymentIntent.Status;
export type IntentEvent =
  | "method_given" | "approved_to_hold" | "approved_at_once" | "challenged" | "pending" | "declined"
  | "captured" | "captured_in_part" | "canceled" | "expired";

const beforeApproval: Partial<Record<IntentEvent, IntentState>> = {
  method_given: "requires_confirmation",
  approved_to_hold: "requires_capture",
  approved_at_once: "succeeded",
  challenged: "requires_action",
  pending: "processing",
  declined: "requires_payment_method",
  canceled: "canceled",
};

/** https://docs.stripe.com/payments/paymentintents/lifecycle as a table. */
export const NEXT_STATE: Record<IntentState, Partial<Record<IntentEvent, IntentState>>> = {
  requires_payment_method: beforeApproval,
  requires_confirmation: beforeApproval,
  requires_action: beforeApproval,
  processing: { approved_at_once: "succeeded", declined: "requires_payment_method", canceled: "canceled" },
  requires_capture: { captured: "succeeded", captured_in_part: "requires_capture", canceled: "canceled", expired: "canceled" },
  succeeded: {},
  canceled: {},
};

const done: Record<string, string> = { cancel: "canceled", capture: "captured", confirm: "confirmed", update: "updated" };

/** Lists the states from which an event may happen. */
export function statesThatAllow(event: IntentEvent): IntentState[] {
  return (Object.keys(NEXT_STATE) as IntentState[]).filter((state) => NEXT_STATE[state]?.[event]);
}

/** @throws 400 `payment_intent_unexpected_state`, with the intent, when its state forbids the event */
export function requireState(intent: Stripe.PaymentIntent, event: IntentEvent, verb: "cancel" | "capture" | "confirm" | "update"): void {
  if (NEXT_STATE[intent.status]?.[event]) return;
  const allowed = statesThatAllow(event).join(", ");
  throw StripeRefusal.wrongState(
    `This PaymentIntent could not be ${done[verb]} because it has a status of ${intent.status}. ` +
      `Only a PaymentIntent with one of the following statuses may be ${done[verb]}: ${allowed}.`,
    intent,
  );
}

/** Moves the intent along the table. @throws Error on a move the table does not have: a fault of this double. */
export function move(intent: Stripe.PaymentIntent, event: IntentEvent): void {
  const next = NEXT_STATE[intent.status]?.[event];
  if (!next) throw new Error(`No move from ${intent.status} by ${event}`);
  intent.status = next;
}
