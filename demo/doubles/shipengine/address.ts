import type { SeAddress } from "./objects";

type Message = { code: string; message: string; type: "error" | "warning" | "info"; detail_code: string | null };

/** Countries that the double's post office knows; others are "unverified", as with the real one. */
const KNOWN = new Set(["US", "CA", "GB", "DE", "FR", "AU"]);

/** What the post says of an address: written its way, or why it cannot be found. */
export function validated(original: SeAddress): Record<string, unknown> {
  const original_address = { ...original, address_residential_indicator: original.address_residential_indicator ?? "unknown" };
  if (!KNOWN.has(original.country_code ?? "")) {
    const message: Message = { code: "a1004", message: "This country is not supported.", type: "warning", detail_code: "unsupported_country" };
    return { status: "unverified", original_address, matched_address: null, messages: [message] };
  }
  const messages = faultsOf(original);
  const matched_address = messages.length ? null : { ...original_address, ...capitals(original) };
  return { status: messages.length ? "error" : "verified", original_address, matched_address, messages };
}

/** There is no post office behind the double: a house number, and a place that is not "unknown", are enough. */
export function faultsOf({ address_line1 = "", city_locality = "" }: SeAddress): Message[] {
  const fault = (detail_code: string | null, message: string): Message => ({ code: "a1002", message, type: "error", detail_code });
  const lost = /unknown|invalid|not a/i.test(`${address_line1} ${city_locality}`) ? [fault(null, "Address not found")] : [];
  return /\d/.test(address_line1) ? lost : [...lost, fault("missing_house_number", "The house number is missing.")];
}

const capitals = ({ name, address_line1, address_line2, city_locality }: SeAddress): Partial<SeAddress> =>
  Object.fromEntries(Object.entries({ name, address_line1, address_line2, city_locality }).flatMap(([key, value]) => (value ? [[key, value.toUpperCase()]] : [])));
