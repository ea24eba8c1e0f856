import type { TrackingStatus } from "./types";

/** EasyPost's tracker statuses (docs.easypost.com/docs/trackers) in our words; null says nothing. */
const STATUS: Record<string, TrackingStatus | null> = {
  unknown: null,
  pre_transit: "pre_transit",
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  available_for_pickup: "available_for_pickup",
  delivered: "delivered",
  return_to_sender: "returning",
  failure: "attempt_failed",
  cancelled: "exception",
  error: "exception",
};

/** Details that say more than the status they come with. */
const DETAIL: Record<string, TrackingStatus> = {
  lost: "lost",
  damaged: "exception",
  refused: "exception",
  delivery_exception: "exception",
  transit_exception: "exception",
};

/** Our status for EasyPost's `status` and `status_detail`; null for one that says nothing or is not known. */
export function fromEasyPostStatus(status: string, detail?: string | null): TrackingStatus | null {
  const plain = STATUS[status] ?? null;
  if (plain === "delivered" || plain === "returning") return plain;
  return DETAIL[detail ?? ""] ?? plain;
}
