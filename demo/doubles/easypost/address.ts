import { EasyPostFailure, missing } from "./errors";
import type { EpAddress, EpVerification } from "./objects";
import { find, type EasyPostStore, type Params } from "./store";

const text = (value: unknown): string | null => (value === undefined || value === null || value === "" ? null : String(value));

/** An address from what a request holds: its fields, or the id of one made before. */
export function addressFrom(store: EasyPostStore, params: unknown, field: string): EpAddress {
  if (!params || typeof params !== "object") throw missing(field);
  const p = params as Params;
  if (p.id) return find(store.addresses, String(p.id));
  const address: EpAddress = {
    ...store.stamp("adr", "Address"),
    name: text(p.name), company: text(p.company), street1: text(p.street1), street2: text(p.street2), city: text(p.city), state: text(p.state),
    zip: text(p.zip), country: text(p.country) ?? "US", phone: text(p.phone), email: text(p.email), mode: "test", carrier_facility: null,
    residential: null, federal_tax_id: null, state_tax_id: null, verifications: {},
  };
  store.addresses.set(address.id, address);
  return address;
}

/** What the post office says of an address: written its way, or why it cannot be found. */
export function verified(store: EasyPostStore, address: EpAddress): EpAddress {
  const errors = faultsOf(address);
  const delivery: EpVerification = { success: !errors.length, errors, details: errors.length ? {} : { latitude: 33.8436, longitude: -118.39177, time_zone: "America/Los_Angeles" } };
  const verifications = { zip4: { success: !errors.length, errors, details: null }, delivery };
  const copy = errors.length ? { ...address, verifications } : { ...address, ...capitals(address), residential: false, verifications };
  const stored = { ...copy, ...store.stamp("adr", "Address") };
  store.addresses.set(stored.id, stored);
  return stored;
}

/** As `verify_strict` and the verify calls: a wrong address is an error. */
export function strictlyVerified(store: EasyPostStore, address: EpAddress): EpAddress {
  const result = verified(store, address);
  const errors = result.verifications.delivery?.errors ?? [];
  if (errors.length) throw new EasyPostFailure(422, "ADDRESS.VERIFY.FAILURE", "Unable to verify address.", errors);
  return result;
}

/** There is no post office behind the double: a house number, a town and a name that is not "unknown" are enough. */
function faultsOf({ street1, city, zip }: EpAddress): EpVerification["errors"] {
  const fault = (code: string, field: string, message: string): EpVerification["errors"][number] => ({ code, field, message, suggestion: null });
  const found = street1 && city && zip && !/unknown|invalid|not a/i.test(`${street1} ${city}`);
  const errors = found ? [] : [fault("E.ADDRESS.NOT_FOUND", "address", "Address not found")];
  if (!/\d/.test(street1 ?? "")) errors.push(fault("E.HOUSE_NUMBER.MISSING", "street1", "House number is missing"));
  return errors;
}

function capitals({ name, company, street1, street2, city, zip, country }: EpAddress): Partial<EpAddress> {
  const upper = (value: string | null): string | null => value?.toUpperCase() ?? null;
  const plus4 = country === "US" && /^\d{5}$/.test(zip ?? "") ? `${zip}-2506` : zip;
  return { name: upper(name), company: upper(company), street1: upper(street1), street2: upper(street2) ?? "", city: upper(city), zip: plus4 };
}
