import { addressFrom } from "./address";
import { EasyPostFailure, missing } from "./errors";
import type { EpPickup } from "./objects";
import { find, type EasyPostStore, type Params } from "./store";

/** A pickup that is not yet booked, with what each carrier asks for it. */
export function createPickup(store: EasyPostStore, params: unknown): EpPickup {
  if (!params || typeof params !== "object" || !Object.keys(params).length) throw missing("pickup");
  const p = params as Params;
  const shipment = find(store.shipments, String(((p.shipment ?? p.batch ?? {}) as Params).id ?? ""));
  if (!shipment.postage_label) throw new EasyPostFailure(422, "SHIPMENT.POSTAGE.REQUIRED", "Shipment must have postage before a pickup can be made for it.");
  for (const field of ["min_datetime", "max_datetime"]) if (!p[field]) throw missing(field);
  const time = (value: unknown): string => new Date(String(value)).toISOString().replace(/\.\d+Z$/, "Z");
  const stamped = store.stamp("pickup", "Pickup");
  const carrier = shipment.selected_rate?.carrier ?? "USPS";
  const rate = (service: string, price: string): EpPickup["pickup_rates"][number] => ({
    ...store.stamp("pickuprate", "PickupRate"), mode: "test", service, rate: price, currency: "USD", carrier, pickup_id: stamped.id,
  });
  const pickup: EpPickup = {
    ...stamped, mode: "test", status: "unknown", reference: (p.reference as string | undefined) ?? null, min_datetime: time(p.min_datetime),
    max_datetime: time(p.max_datetime), is_account_address: Boolean(p.is_account_address), instructions: (p.instructions as string | undefined) ?? null,
    messages: [], confirmation: null, address: addressFrom(store, p.address, "address"), carrier_accounts: [],
    pickup_rates: carrier === "USPS" ? [rate("NextDay", "0.00")] : [rate("Same-day Pickup", "8.15"), rate("Future-day Pickup", "5.75")],
  };
  store.pickups.set(pickup.id, pickup);
  return pickup;
}

/** Books it at one of its rates. */
export function buyPickup(store: EasyPostStore, pickup: EpPickup, { carrier, service }: Params): EpPickup {
  if (pickup.status !== "unknown") throw new EasyPostFailure(422, "PICKUP.SCHEDULING.FAILURE", `The pickup is already ${pickup.status}.`);
  const rate = pickup.pickup_rates.find((one) => one.carrier === carrier && one.service === service);
  if (!rate) throw new EasyPostFailure(422, "PICKUP.SCHEDULING.FAILURE", "No such rate for this pickup.", [{ field: "service", message: "not found" }]);
  pickup.status = "scheduled";
  pickup.confirmation = `WTC${String(store.nextNumber()).padStart(8, "0")}`;
  pickup.updated_at = store.now();
  return pickup;
}

export function cancelPickup(store: EasyPostStore, pickup: EpPickup): EpPickup {
  if (pickup.status !== "scheduled") throw new EasyPostFailure(422, "PICKUP.CANCEL.FAILURE", `The pickup is ${pickup.status}; only a scheduled one can be cancelled.`);
  pickup.status = "canceled";
  pickup.updated_at = store.now();
  return pickup;
}
