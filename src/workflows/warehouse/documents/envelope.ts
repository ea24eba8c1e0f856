import { stateOf } from "../../../shared/state-of";
import type { PlaceAddress } from "../../carrier/addresses";

/** Countries that write the town before its postcode; most write it after. */
const TOWN_FIRST = new Set(["us", "ca", "au", "nz", "gb", "ie", "in", "hk", "sg", "tw", "kr", "th"]);
/** Names in these scripts begin with the family's. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
type Named = PlaceAddress & { first_name?: string | null; last_name?: string | null; name?: string | null };

/** An address in the lines of an envelope, its country written out by `country`. */
export function envelope(a: Named | null | undefined, country: (code: string) => string): string[] {
  if (!a) return [];
  const code = a.country_code?.toLowerCase() ?? "";
  const given = [a.first_name, a.last_name].filter(Boolean);
  const name = a.name ?? (FAMILY_FIRST.test(given.join("")) ? given.reverse() : given).join(" ");
  const state = stateOf(code, a.province);
  const region = [state, a.postal_code].filter(Boolean).join(" ");
  const town = TOWN_FIRST.has(code) ? [a.city, region].filter(Boolean).join(", ") : [a.postal_code, a.city, state].filter(Boolean).join(" ");
  return [name, a.company, a.address_1, a.address_2, town, code && country(code)].filter((line): line is string => Boolean(line));
}
