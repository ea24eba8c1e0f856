import type { Address, AddressVerdict } from "../types";
import type { ShipEngineClient } from "./client";
import { toAddress } from "./to-shipengine";
import type { WireAddress, WireVerdict } from "./wire";

/** Whether the post knows the address. "unverified" is a country that ShipEngine cannot check: that is no fault of the address. */
export async function verifyAddress(ask: ShipEngineClient, address: Address): Promise<AddressVerdict> {
  const [verdict] = await ask<WireVerdict[]>("POST", "/v1/addresses/validate", [toAddress(address)]);
  const deliverable = verdict?.status !== "error";
  const problems = deliverable ? [] : (verdict?.messages ?? []).map(({ detail_code, message }) => ({ field: fieldOf(detail_code), message }));
  return { deliverable, corrected: verdict?.matched_address ? corrected(verdict.matched_address, address) : null, problems };
}

/** The field that a `detail_code` speaks of; the whole address for the others. */
function fieldOf(code: string | null): string {
  if (/house_number|street|box_number|line1/.test(code ?? "")) return "street1";
  if (/suite|line2/.test(code ?? "")) return "street2";
  if (/postal_code/.test(code ?? "")) return "zip";
  if (/locality|city/.test(code ?? "")) return "city";
  return /state/.test(code ?? "") ? "state" : "address";
}

const corrected = (matched: WireAddress, asked: Address): Address => ({
  ...asked, street1: matched.address_line1 ?? asked.street1, street2: matched.address_line2 || null, city: matched.city_locality ?? asked.city,
  state: matched.state_province ?? asked.state, zip: matched.postal_code ?? asked.zip, country: matched.country_code ?? asked.country,
});
