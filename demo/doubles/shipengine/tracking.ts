import { invalid } from "./errors";
import type { SeScan, SeTracking } from "./objects";
import type { ShipEngineStore } from "./store";

const STATUS: Record<string, string> = {
  UN: "Unknown", AC: "Accepted", IT: "In Transit", DE: "Delivered", EX: "Exception", AT: "Delivery Attempt", NY: "Not Yet In System", SP: "Delivered To Collection Location",
};

export type Scan = {
  status_code: string; status_detail_code?: string; description?: string; city?: string; state?: string; zip?: string; country?: string;
  occurred_at?: string; estimated_delivery_date?: string;
};

/** Follows a number: the tracking there is, or a new one without scans. */
export function startTracking(store: ShipEngineStore, tracking_number: string, carrier_code: string): SeTracking {
  const known = store.trackings.get(tracking_number);
  if (known) return known;
  const tracking: SeTracking = {
    tracking_number, tracking_url: `${store.baseUrl()}/track/${tracking_number}`, carrier_code, carrier_id: 1, status_code: "NY", status_description: STATUS.NY!,
    carrier_status_code: "NY", carrier_detail_code: "NY", carrier_status_description: "Shipping label created", events: [],
  };
  store.trackings.set(tracking_number, tracking);
  return tracking;
}

/** A scan by the carrier; newest first, as ShipEngine tells them. */
export function addScan(store: ShipEngineStore, tracking: SeTracking, scan: Scan): SeTracking {
  const status_description = STATUS[scan.status_code];
  if (!status_description) throw invalid("status_code", `Must be one of ${Object.keys(STATUS).join(", ")}.`);
  tracking.events = [scanOf(scan, status_description, scan.occurred_at ?? store.now()), ...tracking.events].sort((a, b) => Date.parse(b.occurred_at) - Date.parse(a.occurred_at));
  const [latest] = tracking.events;
  Object.assign(tracking, {
    status_code: latest!.status_code, status_detail_code: latest!.status_detail_code, status_description: latest!.status_description,
    carrier_status_description: latest!.description, estimated_delivery_date: scan.estimated_delivery_date ?? tracking.estimated_delivery_date,
    ...(scan.status_code === "DE" && { actual_delivery_date: latest!.occurred_at }),
  });
  return tracking;
}

const scanOf = (scan: Scan, status_description: string, at: string): SeScan => ({
  occurred_at: at, carrier_occurred_at: at, description: scan.description ?? status_description, city_locality: scan.city ?? "MEMPHIS",
  state_province: scan.state ?? "TN", postal_code: scan.zip ?? "38118", country_code: scan.country ?? "US", company_name: "", signer: "", event_code: scan.status_code,
  carrier_detail_code: scan.status_code, status_code: scan.status_code, ...(scan.status_detail_code && { status_detail_code: scan.status_detail_code }),
  status_description, carrier_status_code: scan.status_code, carrier_status_description: scan.description ?? status_description,
});
