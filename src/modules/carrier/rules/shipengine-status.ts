import type { TrackingStatus } from "./types";

/**
 * ShipEngine's status codes (its OpenAPI, `status_code`) in our words; null says nothing. "Accepted" is given for a label's
 * data as well as for a parcel, so that alone it is no scan: the transit scan that follows is.
 */
const STATUS: Record<string, TrackingStatus | null> = {
  UN: null,
  NY: "pre_transit",
  AC: "pre_transit",
  IT: "in_transit",
  DE: "delivered",
  EX: "exception",
  AT: "attempt_failed",
  SP: "available_for_pickup",
};

/** Details (`status_detail_code`) that say more than the status they come with. */
const DETAIL: Record<string, TrackingStatus> = {
  DROPPED_OFF: "in_transit",
  PICKED_UP: "in_transit",
  RECEIVED_BY_CARRIER: "in_transit",
  OUT_FOR_DELIVERY: "out_for_delivery",
  AWAITING_COLLECTION_FROM_PICKUP_POINT: "available_for_pickup",
  COLLECT_AT_LOCAL_PO: "available_for_pickup",
  CUSTOMER_TO_COLLECT_FROM_CARRIER: "available_for_pickup",
  DELIVERED_TO_PICKUP_POINT: "available_for_pickup",
  PARCEL_LOST: "lost",
  PARCEL_DISPOSED: "lost",
  RETURN_TO_SENDER: "returning",
  NOT_COLLECTED_FROM_PICKUP_POINT: "returning",
  UNDELIVERABLE_RETURNED_TO_SENDER: "returned",
};

/** Our status for ShipEngine's `status_code` and `status_detail_code`; null for one that says nothing or is not known. */
export const fromShipEngineStatus = (status: string, detail?: string | null): TrackingStatus | null =>
  DETAIL[detail ?? ""] ?? STATUS[status] ?? null;
