import type Stripe from "stripe";
import { moveDispute, NEXT_DISPUTE_STATE, type DisputeEvent, type DisputeState } from "../dispute-states";
import { newDispute } from "../shapes/dispute";

const states = Object.keys(NEXT_DISPUTE_STATE) as DisputeState[];
const events: DisputeEvent[] = ["answered", "won", "lost", "escalated"];

it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))("from %s, %s leads where the table says or nowhere", (state, event) => {
  const charge = { id: "ch_1", currency: "eur", payment_intent: null } as Stripe.Charge;
  const dispute = { ...newDispute(charge, { amount: 1, reason: "general", inquiry: false, dueBy: 0 }, 0), status: state };
  const next = NEXT_DISPUTE_STATE[state]?.[event];
  if (next) moveDispute(dispute, event);
  else expect(() => moveDispute(dispute, event)).toThrow();
  expect(dispute.status).toBe(next ?? state);
  expect(states).toContain(dispute.status);
});
