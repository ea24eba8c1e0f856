import type { ExceptionKind } from "../../modules/carrier/rules/exceptions/types";
import type { TrackingStatus } from "../../modules/carrier/rules/types";
import type { CaseState } from "../../modules/customer-care/rules/case-states";
import type { RemedyState } from "../../modules/customer-care/rules/remedies";
import type { DisputeState } from "../../shared/dispute";
import type { AttemptState } from "../../modules/payment-capture/rules/attempt-states";
import type { ReviewState } from "../../modules/payment-capture/rules/review/states";
import type { WayPayment, WayStep } from "../../modules/order-journey/rules/way";
import type { MessageState } from "../../modules/lifecycle-email/rules/message-states";
import type { PackageState } from "../../modules/warehouse/rules/package-states";
import type { WorkOrderState } from "../../modules/warehouse/rules/work-order-states";
import type { Payout } from "./payouts/types";
import type { Keeper, StockAlertRow } from "./stock/types";
import type { RefundedLabel } from "./label-refunds";

type Colour = "green" | "red" | "blue" | "orange" | "grey" | "purple";

// Colours only repeat what the badge's words say.
export const MESSAGE_COLOURS: Record<MessageState, Colour> = {
  due: "grey", sending: "blue", sent: "blue", kept: "grey", delivered: "green", bounced: "red", dropped: "grey", failed: "red",
};
export const WORK_ORDER_COLOURS: Record<WorkOrderState, Colour> = {
  waiting: "orange", ready: "blue", picking: "blue", picked: "purple", packed: "purple", shipped: "green", cancelled: "grey",
};
export const PACKAGE_COLOURS: Record<PackageState, Colour> = { packed: "purple", labelled: "blue", shipped: "green", voided: "grey" };
export const REFUND_COLOURS: Record<RefundedLabel["refund_status"], Colour> = { submitted: "blue", refunded: "green", rejected: "red" };
export const ALERT_COLOURS: Record<StockAlertRow["kind"], Colour> = { shortage: "red", sold_out: "orange", low: "orange", late_incoming: "orange" };
export const ATTEMPT_COLOURS: Record<AttemptState, Colour> = { planned: "blue", sent: "blue", captured: "green", failed: "red", abandoned: "grey" };
export const REVIEW_COLOURS: Record<ReviewState, Colour> = { clear: "green", open: "orange", approved: "green", rejected: "grey" };
export const PAYOUT_COLOURS: Record<Payout["state"], Colour> = { pending: "grey", in_transit: "blue", paid: "green", failed: "red", canceled: "grey" };
export const DISPUTE_COLOURS: Record<DisputeState, Colour> = { needs_response: "orange", under_review: "blue", won: "green", lost: "red", closed: "grey" };
export const CASE_COLOURS: Record<CaseState, Colour> = { open: "orange", waiting: "blue", resolved: "green" };
export const REMEDY_COLOURS: Record<RemedyState, Colour> = { planned: "blue", done: "green", failed: "red" };
export const KEEPER_COLOURS: Record<Keeper["kind"], Colour> = { held: "blue", claimed: "purple", ordered: "green", other: "grey" };
export const EXCEPTION_COLOURS: Record<ExceptionKind, Colour> = {
  lost: "red", wrong_country: "red", problem: "red", returning: "purple", attempt_failed: "orange", not_handed_over: "orange", stall: "orange", delay: "orange", uncollected: "blue", too_fast: "blue",
};
export const TRACKING_COLOURS: Record<TrackingStatus, Colour> = {
  pre_transit: "grey", in_transit: "blue", out_for_delivery: "blue", available_for_pickup: "purple", attempt_failed: "orange", exception: "red", delivered: "green", returning: "purple",
  returned: "purple", lost: "red",
};
export const WAY_COLOURS: Record<WayStep, Colour> = { ordered: "grey", packed: "purple", shipped: "blue", out_for_delivery: "blue", delivered: "green", canceled: "grey" };
export const WAY_PAYMENT_COLOURS: Record<WayPayment, Colour> = {
  free: "green", awaited: "grey", needed: "orange", review: "orange", failing: "red", disputed: "red", authorised: "blue", part_captured: "blue", captured: "green", refunded: "grey",
};
