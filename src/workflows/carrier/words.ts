export { SHIPMENT_STATES } from "../../modules/carrier/rules/shipment-states";
export { DANGEROUS_GOODS, LABEL_FORMATS, SIGNATURES } from "../../modules/carrier/rules/label-options";
export { TRACKING_STATUSES } from "../../modules/carrier/rules/types";

export { TRACKING_CAUSES } from "../../modules/carrier/rules/causes";
export { EXCEPTION_KINDS } from "../../modules/carrier/rules/exceptions/types";
export const TRACKER_FIELDS = [
  "id", "shipment_id", "package_id", "order_id", "adapter", "carrier", "tracking_number", "status", "status_at", "reason", "cause", "first_scan_at", "last_scan_at",
  "eta", "eta_source", "eta_changes", "delivered_at", "proof", "exception", "exception_since", "exceptions", "owner_id", "snoozed_until", "label_at", "from_country", "to_country",
  "poll_at", "created_at", "updated_at", "shipment.tracking_url", "shipment.service", "shipment.promised_latest",
];
export const EVENT_FIELDS = ["id", "status", "reason", "message", "place", "occurred_at", "eta_at", "eta_reported_at", "proof"].map((field) => `events.${field}`);
export const PICKUP_FIELDS = ["id", "location_id", "date", "adapter", "carrier", "state", "confirmation", "package_ids", "shipment_ids", "booked_at", "booked_by", "hand_over_at", "cancelled_at", "cancelled_by", "created_at"];
export const MANIFEST_FIELDS = [
  "id", "location_id", "date", "adapter", "carrier", "state", "reference", "document_url", "reason", "package_ids", "shipment_ids", "closed_at", "closed_by", "created_at",
];
