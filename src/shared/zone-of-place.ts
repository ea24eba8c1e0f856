import type { DoorstepOptions } from "./options";

/** Where something goes, as far as its clocks depend on it. */
export type PlaceOnEarth = { country_code?: string | null; postal_code?: string | null };

/**
 * Countries with several times, by postal code: each line holds from its prefix up to the next line's. Where a postal code crosses a border of
 * zones, the zone of most who live there. Sources: the IANA zone table, and each post's list of prefixes.
 */
const BY_POSTAL_CODE: Readonly<Record<string, readonly (readonly [from: string, zone: string])[]>> = {
  us: [
    ["005", "America/New_York"], ["006", "America/Puerto_Rico"], ["010", "America/New_York"], ["324", "America/Chicago"], ["326", "America/New_York"], ["350", "America/Chicago"],
    ["373", "America/New_York"], ["375", "America/Chicago"], ["376", "America/New_York"], ["380", "America/Chicago"], ["398", "America/New_York"], ["420", "America/Chicago"],
    ["425", "America/New_York"], ["463", "America/Chicago"], ["465", "America/New_York"], ["476", "America/Chicago"], ["478", "America/New_York"], ["500", "America/Chicago"],
    ["577", "America/Denver"], ["580", "America/Chicago"], ["590", "America/Denver"], ["600", "America/Chicago"], ["693", "America/Denver"], ["700", "America/Chicago"],
    ["798", "America/Denver"], ["835", "America/Los_Angeles"], ["836", "America/Boise"], ["838", "America/Los_Angeles"], ["840", "America/Denver"], ["850", "America/Phoenix"],
    ["870", "America/Denver"], ["889", "America/Los_Angeles"], ["967", "Pacific/Honolulu"], ["969", "Pacific/Guam"], ["970", "America/Los_Angeles"], ["995", "America/Anchorage"],
  ],
  ca: [
    ["A", "America/St_Johns"], ["B", "America/Halifax"], ["G", "America/Toronto"], ["R", "America/Winnipeg"], ["S", "America/Regina"], ["T", "America/Edmonton"],
    ["V", "America/Vancouver"], ["X", "America/Edmonton"], ["Y", "America/Whitehorse"],
  ],
  au: [
    ["02", "Australia/Sydney"], ["08", "Australia/Darwin"], ["1", "Australia/Sydney"], ["3", "Australia/Melbourne"], ["4", "Australia/Brisbane"], ["5", "Australia/Adelaide"],
    ["6", "Australia/Perth"], ["7", "Australia/Hobart"], ["8", "Australia/Melbourne"], ["9", "Australia/Brisbane"],
  ],
  br: [
    ["0", "America/Sao_Paulo"], ["69", "America/Manaus"], ["699", "America/Rio_Branco"], ["7", "America/Sao_Paulo"], ["768", "America/Porto_Velho"], ["77", "America/Sao_Paulo"],
    ["78", "America/Cuiaba"], ["79", "America/Campo_Grande"], ["8", "America/Sao_Paulo"],
  ],
  mx: [
    ["0", "America/Mexico_City"], ["21", "America/Tijuana"], ["23", "America/Mazatlan"], ["24", "America/Mexico_City"], ["63", "America/Mazatlan"], ["64", "America/Mexico_City"],
    ["77", "America/Cancun"], ["78", "America/Mexico_City"], ["80", "America/Mazatlan"], ["83", "America/Hermosillo"], ["86", "America/Mexico_City"],
  ],
  es: [["", "Europe/Madrid"], ["35", "Atlantic/Canary"], ["36", "Europe/Madrid"], ["38", "Atlantic/Canary"], ["39", "Europe/Madrid"]],
  pt: [["", "Europe/Lisbon"], ["95", "Atlantic/Azores"]],
  nz: [["", "Pacific/Auckland"]],
};

type WithZones = Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] };
const WINTER = Date.UTC(2026, 0, 15);
const SUMMER = Date.UTC(2026, 6, 15);

/** One zone of a country, where all of its zones have the same time all year. */
function onlyZoneOf(country: string): string | undefined {
  const locale: WithZones = new Intl.Locale(`und-${country.toUpperCase()}`);
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  const times = new Set(zones.map((zone) => [WINTER, SUMMER].map((at) => new Intl.DateTimeFormat("en", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(at)).join()));
  return times.size === 1 ? zones[0] : undefined;
}

const known = new Map<string, string | undefined>();

/** The IANA zone of a place: its country's where that has one time, else by its postal code; else `otherwise`, which is the shop's. */
export function zoneOfPlace(place: PlaceOnEarth | null | undefined, otherwise: string): string {
  const country = place?.country_code?.trim().toLowerCase() ?? "";
  if (!/^[a-z]{2}$/.test(country)) return otherwise;
  const postal = (place?.postal_code ?? "").trim().toUpperCase();
  const ranges = BY_POSTAL_CODE[country];
  if (ranges) return ranges.findLast(([from]) => from <= postal)?.[1] ?? otherwise;
  if (!known.has(country)) known.set(country, onlyZoneOf(country));
  return known.get(country) ?? otherwise;
}

/** By whose clocks an order's shopper is told days and times, in mails, on pages and on paper, and what a day is that they were promised: those where it goes. */
export const readersZone = ({ delivery }: Pick<DoorstepOptions, "delivery">, address: PlaceOnEarth | null | undefined): string => zoneOfPlace(address, delivery.timeZone);
