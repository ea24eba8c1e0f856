import { invalid, required } from "./errors";
import type { SePickup } from "./objects";
import { find, type Params, type ShipEngineStore } from "./store";

/** Books a driver for labels of one carrier. */
export function schedulePickup(store: ShipEngineStore, p: Params): SePickup {
  const { label_ids, contact_details, pickup_window, pickup_notes } = p as Partial<SePickup>;
  if (!label_ids?.length) throw required("label_ids");
  for (const field of ["name", "email", "phone"] as const) if (!contact_details?.[field]) throw required(`contact_details.${field}`);
  if (!pickup_window?.start_at || !pickup_window.end_at) throw required("pickup_window");
  const labels = label_ids.map((id) => find(store.labels, id, "label"));
  if (labels.some(({ voided }) => voided)) throw invalid("label_ids", "A label was voided.");
  if (new Set(labels.map(({ carrier_id }) => carrier_id)).size > 1) throw invalid("label_ids", "All labels must be of one carrier.", "carrier_conflict");
  const { ship_from } = find(store.shipments, labels[0]!.shipment_id, "shipment");
  const pickup: SePickup = {
    pickup_id: `pik_${store.nextNumber()}`, label_ids, created_at: store.now(), carrier_id: labels[0]!.carrier_id, confirmation_number: `SE${store.nextNumber()}`,
    warehouse_id: "se-200001", pickup_address: ship_from, contact_details: contact_details!, pickup_notes: pickup_notes ?? "", pickup_window, pickup_windows: [pickup_window],
  };
  store.pickups.set(pickup.pickup_id, pickup);
  return pickup;
}

export function cancelPickup(store: ShipEngineStore, pickup: SePickup): SePickup {
  if (pickup.cancelled_at) throw invalid("pickup_id", "The pickup was cancelled before.", "invalid_status");
  pickup.cancelled_at = store.now();
  return pickup;
}
