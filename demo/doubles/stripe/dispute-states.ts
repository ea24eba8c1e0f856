import type Stripe from "stripe";
import { StripeRefusal } from "./refusals";

export type DisputeState = Stripe.Dispute.Status;
export type DisputeEvent = "answered" | "won" | "lost" | "escalated";

/**
 * https://docs.stripe.com/disputes/how-disputes-work as a table. An inquiry (`warning_…`) takes no money:
 * it ends closed, or becomes a dispute.
 */
export const NEXT_DISPUTE_STATE: Partial<Record<DisputeState, Partial<Record<DisputeEvent, DisputeState>>>> = {
  needs_response: { answered: "under_review", won: "won", lost: "lost" },
  under_review: { won: "won", lost: "lost" },
  won: {},
  lost: {},
  warning_needs_response: { answered: "warning_under_review", won: "warning_closed", escalated: "needs_response" },
  warning_under_review: { won: "warning_closed", escalated: "needs_response" },
  warning_closed: {},
};

/** Moves a dispute along the table. @throws 400 when its status forbids the event */
export function moveDispute(dispute: Stripe.Dispute, event: DisputeEvent): void {
  dispute.status = requireDisputeState(dispute, event);
}

/** The status an event leads to. @throws 400 when the dispute's status forbids it */
export function requireDisputeState(dispute: Stripe.Dispute, event: DisputeEvent): DisputeState {
  const next = NEXT_DISPUTE_STATE[dispute.status]?.[event];
  if (next) return next;
  const isClosed = Object.keys(NEXT_DISPUTE_STATE[dispute.status] ?? {}).length === 0;
  if (isClosed) throw StripeRefusal.invalid("This dispute is already closed.");
  throw StripeRefusal.invalid(`This dispute has a status of ${dispute.status}: it cannot be ${event}.`);
}
