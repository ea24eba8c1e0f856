import { missing } from "./errors";
import type { EpTracker, EpTrackingDetail } from "./objects";
import type { EasyPostStore, Params } from "./store";

/** EasyPost's test numbers, each born in a state of its own. */
const TEST_CODES: Record<string, string> = {
  EZ1000000001: "pre_transit", EZ2000000002: "in_transit", EZ3000000003: "out_for_delivery", EZ4000000004: "delivered",
  EZ5000000005: "return_to_sender", EZ6000000006: "failure", EZ7000000007: "unknown",
};

export const TRACKER_STATUSES = [
  "unknown", "pre_transit", "in_transit", "out_for_delivery", "delivered", "available_for_pickup", "return_to_sender", "failure", "cancelled", "error",
] as const;

export type Scan = {
  status: string;
  status_detail?: string;
  message?: string;
  city?: string;
  state?: string;
  zip?: string;
  country?: string;
  est_delivery_date?: string;
  datetime?: string;
};

/** Follows a number; the tracker that already follows it, when there is one. */
export function createTracker(store: EasyPostStore, params: Params, shipmentId: string | null = null): EpTracker {
  const code = String(params.tracking_code ?? "");
  if (!code) throw missing("tracking_code");
  const known = [...store.trackers.values()].find((tracker) => tracker.tracking_code === code);
  if (known) return known;
  const stamped = store.stamp("trk", "Tracker");
  const tracker: EpTracker = {
    ...stamped, mode: "test", tracking_code: code, status: "unknown", status_detail: "unknown", signed_by: null, weight: null, est_delivery_date: null,
    shipment_id: shipmentId, carrier: String(params.carrier ?? "USPS"), tracking_details: [], fees: [], carrier_detail: null,
    public_url: `${store.baseUrl()}/track/${Buffer.from(`v1:${stamped.id}`).toString("base64url")}`,
  };
  store.trackers.set(tracker.id, tracker);
  const born = TEST_CODES[code];
  if (born && born !== "unknown") addScan(store, tracker, { status: born });
  return tracker;
}

/** A scan by the carrier; gives the attributes it changed, with their values before. */
export function addScan(store: EasyPostStore, tracker: EpTracker, scan: Scan): Record<string, unknown> {
  const before = { status: tracker.status, status_detail: tracker.status_detail, est_delivery_date: tracker.est_delivery_date };
  const detail = scan.status_detail ?? "status_update";
  tracker.tracking_details.push(detailOf(scan, detail, scan.datetime ?? store.now(), tracker.carrier));
  tracker.tracking_details.sort((a, b) => Date.parse(a.datetime) - Date.parse(b.datetime));
  const latest = tracker.tracking_details.at(-1);
  tracker.status = latest?.status ?? scan.status;
  tracker.status_detail = latest?.status_detail ?? detail;
  tracker.est_delivery_date = scan.est_delivery_date ?? tracker.est_delivery_date;
  tracker.updated_at = store.now();
  if (scan.status === "delivered") tracker.signed_by = tracker.signed_by ?? "Front door";
  const after: Record<string, unknown> = tracker;
  return Object.fromEntries(Object.entries(before).filter(([key, value]) => after[key] !== value));
}

function detailOf(scan: Scan, status_detail: string, datetime: string, source: string): EpTrackingDetail {
  return {
    object: "TrackingDetail", message: scan.message ?? MESSAGE[scan.status] ?? scan.status, description: "", status: scan.status, status_detail, datetime, source, carrier_code: "",
    tracking_location: { object: "TrackingLocation", city: scan.city ?? null, state: scan.state ?? null, country: scan.country ?? null, zip: scan.zip ?? null },
  };
}

const MESSAGE: Record<string, string> = {
  pre_transit: "Shipping Label Created", in_transit: "Departed Facility", out_for_delivery: "Out for Delivery", delivered: "Delivered, Front Door",
  available_for_pickup: "Available for Pickup", failure: "Delivery Attempted - No Access", return_to_sender: "Return to Sender",
};
