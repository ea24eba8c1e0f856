import { MedusaError } from "@medusajs/framework/utils";
import type { Address } from "../../providers/carrier/adapters";
import { stateOf } from "../../shared/state-of";

type Maybe = string | null | undefined;
export type OrderAddress = {
  first_name: Maybe; last_name: Maybe; company: Maybe; address_1: Maybe; address_2: Maybe; city: Maybe; province: Maybe; postal_code: Maybe;
  country_code: Maybe; phone: Maybe;
};
export type PlaceAddress = Omit<OrderAddress, "first_name" | "last_name">;

const missing = (whose: string, how: string): MedusaError =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `${whose} has no complete address: ${how}`);

const toAddress = (a: PlaceAddress, name: string | null): Address => ({
  name, company: a.company ?? null, street1: a.address_1!, street2: a.address_2 ?? null, city: a.city ?? "", state: stateOf(a.country_code, a.province),
  zip: a.postal_code ?? "", country: a.country_code!.toUpperCase(), phone: a.phone ?? null,
});

/** Where the order goes. */
export function shopperAddress(address: OrderAddress | null, email: string | null): Address {
  if (!address?.address_1 || !address.country_code) throw missing("The order", "give it a shipping address with street and country");
  const name = [address.first_name, address.last_name].filter(Boolean).join(" ") || null;
  return { ...toAddress(address, name), email };
}

/** Where the package stands. */
export function locationAddress(location: { name: string; address: PlaceAddress | null } | undefined, id: string): Address {
  if (!location?.address?.address_1 || !location.address.country_code) {
    throw missing(`Stock location ${location?.name ?? id}`, "give it an address with street and country in the dashboard's settings");
  }
  return toAddress(location.address, location.name);
}
