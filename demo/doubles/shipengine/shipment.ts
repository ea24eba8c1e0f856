import { accountById } from "./accounts";
import { invalid, required, ShipEngineFailure } from "./errors";
import type { SeAddress, SePackage, SeShipment } from "./objects";
import type { Params, ShipEngineStore } from "./store";

const ADDRESS_FIELDS = ["name", "address_line1", "city_locality", "postal_code", "country_code"] as const;

/** A new shipment; its `external_shipment_id` must be one that no other has. */
export function createShipment(store: ShipEngineStore, params: unknown): SeShipment {
  if (!params || typeof params !== "object") throw required("shipment");
  const p = params as Params & { packages?: SePackage[]; external_shipment_id?: string };
  const account = accountById(p.carrier_id);
  if (!account) throw invalid("shipment.carrier_id", `The carrier ${String(p.carrier_id)} is not connected.`);
  if (!account.services.some(({ service_code }) => service_code === p.service_code)) throw invalid("shipment.service_code", `${account.friendly_name} has no service ${String(p.service_code)}.`);
  if (!p.packages?.length) throw required("shipment.packages");
  const reference = p.external_shipment_id ?? null;
  if (reference && reference.length > 50) throw invalid("shipment.external_shipment_id", "Must be at most 50 characters.", "invalid_string_length");
  if (reference && store.shipmentByReference(reference)) throw taken(reference);
  const at = store.now();
  const shipment: SeShipment = {
    shipment_id: store.nextId(), carrier_id: account.carrier_id, service_code: String(p.service_code), external_shipment_id: reference, ship_date: at, created_at: at,
    modified_at: at, shipment_status: "pending", ship_to: addressOf(p.ship_to, "ship_to"), ship_from: addressOf(p.ship_from, "ship_from"),
    confirmation: String(p.confirmation ?? "none"), insurance_provider: String(p.insurance_provider ?? "none"), customs: p.customs ?? null,
    advanced_options: (p.advanced_options ?? {}) as Params, packages: p.packages,
  };
  store.shipments.set(shipment.shipment_id, shipment);
  return shipment;
}

function addressOf(given: unknown, field: string): SeAddress {
  const address = (given ?? {}) as SeAddress;
  for (const part of ADDRESS_FIELDS) if (!address[part]) throw required(`shipment.${field}.${part}`);
  return address;
}

const taken = (reference: string): ShipEngineFailure =>
  new ShipEngineFailure({ status: 400, type: "business_rules", code: "identifier_conflict" }, `A shipment with the external_shipment_id ${reference} exists already.`, "shipment.external_shipment_id");
