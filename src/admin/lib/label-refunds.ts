import type { Shipment } from "./types";

export type RefundStatus = NonNullable<Shipment["refund_status"]>;
/** A label that was given back, and whose money the carrier is asked for. */
export type RefundedLabel = Shipment & { refund_status: Exclude<RefundStatus, "not_needed"> };

export const isRefundOf = (shipment: Shipment): shipment is RefundedLabel =>
  shipment.state === "voided" && shipment.refund_status !== null && shipment.refund_status !== "not_needed";

/** Something of it is still awaited: the carrier's word, or that a person takes note. */
export const isOpenRefund = ({ refund_status, refund_seen_at }: RefundedLabel): boolean =>
  refund_status === "submitted" || (refund_status === "rejected" && !refund_seen_at);
