import { ADDRESS_PARTS } from "./missing-parts";

/** Question marks: Latin, full width, Arabic, Armenian. */
const MARKS = /[?？؟՞]/u;

/** Whether the shopper asks something: then a person answers before anything is packed. */
export const asksSomething = (instructions: string | null): boolean => Boolean(instructions && MARKS.test(instructions));

type Address = Record<"address_1" | "city" | "postal_code" | "country_code" | "first_name" | "last_name", string | null | undefined>;

/** Countries whose addresses have no postal code: https://en.wikipedia.org/wiki/Postal_code (list of countries without). */
const NO_POSTAL_CODE = new Set("ae ag ao aw bf bi bj bo bs bw bz cd cf cg ci ck cm dj dm er fj ga gd gh gm gn gq gy hk jm ke ki km kn kp lc ml mo mr ms mu mw na nr nu pa qa rw sb sc sl so sr st sy td tf tg tk to tt tv ug vu ye zw".split(" "));

/** What a parcel cannot arrive without, in words. */
export function missingInAddress(address: Partial<Address> | null): string[] {
  if (!address) return ["the address"];
  const has = (field: keyof Address): boolean => Boolean(address[field]?.trim());
  return [
    ...(has("first_name") || has("last_name") ? [] : [ADDRESS_PARTS.name]),
    ...(has("address_1") ? [] : [ADDRESS_PARTS.street]),
    ...(has("city") ? [] : [ADDRESS_PARTS.city]),
    ...(has("postal_code") || NO_POSTAL_CODE.has(String(address.country_code).toLowerCase()) ? [] : [ADDRESS_PARTS.postal_code]),
    ...(has("country_code") ? [] : [ADDRESS_PARTS.country]),
  ];
}
