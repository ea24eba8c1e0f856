/**
 * One fact about an order as a room or core tells it to the order journey, in the past tense.
 * `key` is the same whenever the same fact is told again, so telling twice is telling once.
 */
export type Fact = {
  key: string;
  kind: FactKind;
  /** When it happened, as the room that owns it recorded. */
  at: Date;
  /** What it is about, beside the order: a shipment, a capture, a case. */
  subject?: string;
  /** Plain values that a reader or a rule needs: amounts in the smallest unit, ISO instants, names. */
  data?: Record<string, unknown>;
};

/** Every kind of fact, by station. */
export const FACT_KINDS = [
  "order_placed", "order_edited", "address_changed", "order_canceled", "instructions_given", "delivery_promised",
  "stock_settled", "stock_backordered", "backorder_ready", "stock_moved",
  "payment_authorized", "payment_in_review", "payment_approved", "payment_needed", "payment_still_needed", "payment_received", "payment_not_needed",
  "payment_captured", "hold_ending", "hold_ended", "capture_failed", "payment_refunded",
  "payment_disputed", "dispute_answered", "dispute_won", "dispute_lost", "dispute_closed", "fraud_warned", "fraud_warning_over",
  "work_order_created", "work_order_canceled", "picked", "short_picked", "part_later", "part_later_over", "packed", "unpacked", "label_bought",
  "label_voided", "label_refund_rejected", "label_refund_seen", "manifested",
  "shipped", "pickup_booked", "pickup_called_off", "in_transit", "out_for_delivery", "available_for_pickup", "attempt_failed",
  "delivery_exception", "returning", "delivered", "delivery_delayed", "delivery_earlier",
  "tracking_flagged", "tracking_cleared", "tracking_assigned", "tracking_snoozed", "tracking_resumed", "tracking_noted", "tracking_settled", "tracking_told",
  "message_sent", "message_delivered", "message_bounced", "message_not_sent",
  "cancellation_asked", "links_revoked",
  "received_confirmed", "case_opened", "case_answered", "case_replied", "case_resolved", "case_reopened", "case_merged", "rated",
  "remedy_done", "remedy_failed", "carrier_claimed",
  "return_label_bought", "return_requested", "return_received", "return_canceled",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Whether a placed order costs nothing: then no payment is awaited, and it stands at once. */
export const nothingToPay = (placed: Fact): boolean => placed.data?.amount === 0;

/**
 * That goods left the shop, each parcel once: with a carrier, or where nothing tells of one, in the shopper's own hands, which is when its
 * delivery tells what it holds.
 */
export const departures = (facts: readonly Fact[]): Fact[] => facts.filter(({ kind, data }) => kind === "shipped" || (kind === "delivered" && Array.isArray(data?.items)));

/** Whether something that was sent, or all of the order, has arrived: what is downloaded `beside` goods that are sent ends no order's way. */
export const isArrival = ({ kind, data }: Fact): boolean => kind === "delivered" && data?.beside !== true;

/** Closed cartons that were not opened again. */
export const standing = (packed: readonly Fact[], facts: readonly Fact[]): Fact[] =>
  packed.filter(({ subject }) => !facts.some((fact) => fact.kind === "unpacked" && fact.subject === subject));
