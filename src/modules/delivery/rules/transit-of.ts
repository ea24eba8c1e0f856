import type { Place } from "./zones";

export type Days = { min: number; max: number };
export type TransitSource = "table" | "shipping_option" | "plugin_options" | "pickup" | "learned";
/** The working days on the way, how much they are worth (0 to 1), and the week days on which the carrier moves and delivers. */
export type Transit = { days: Days; confidence: number; source: TransitSource; carrier_days: readonly number[] };

/** What the merchant says of the way to somewhere; null in a field stands for any. */
export type TransitTime = {
  id: string;
  /** A service as the shipping option's `data` names it, or a shipping option's id. */
  service: string | null;
  location_id: string | null;
  country_code: string | null;
  postal_prefix: string | null;
  min_days: number;
  max_days: number;
  /** ISO week days; null: those of the plugin's options. */
  carrier_days: readonly number[] | null;
};

export type TransitAsked = {
  /** What the shopper's choice goes by: its shipping option's id, and the carrier's service where it names one. */
  services: readonly string[];
  location_id: string | null;
  destination: Place;
};

/** Who states a service's own days knows more than one number for all; neither is learned from parcels. */
const STATED = 0.8;
const GENERAL = 0.5;
const isDays = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 60;

/**
 * What the merchant says of the way: the table's row for this service that fits most closely, else the shipping option's
 * own metadata `transit_days: {min, max}` where that makes sense, else the table's row for any service, else the plugin's options.
 */
export function transitOf(
  asked: TransitAsked, { times, metadata, general }: { times: readonly TransitTime[]; metadata: unknown; general: { days: Days; carrier_days: readonly number[] } }
): Transit {
  const row = closest(times, asked);
  const { min, max } = (metadata as { transit_days?: { min?: unknown; max?: unknown } } | null | undefined)?.transit_days ?? {};
  if (!row?.service && isDays(min) && isDays(max) && min <= max) {
    return { days: { min, max }, confidence: STATED, source: "shipping_option", carrier_days: row?.carrier_days ?? general.carrier_days };
  }
  if (row) return { days: { min: row.min_days, max: row.max_days }, confidence: STATED, source: "table", carrier_days: row.carrier_days ?? general.carrier_days };
  // A general maximum below its minimum would be a window that ends before it begins.
  const days = { min: general.days.min, max: Math.max(general.days.min, general.days.max) };
  return { days, confidence: GENERAL, source: "plugin_options", carrier_days: general.carrier_days };
}

const plain = (postal: string): string => postal.toLowerCase().replace(/[^a-z0-9]/g, "");

function closest(times: readonly TransitTime[], { services, location_id, destination }: TransitAsked): TransitTime | undefined {
  const postal = plain(destination.postal_code ?? "");
  const fits = (row: TransitTime): boolean =>
    (row.service === null || services.includes(row.service)) &&
    (row.location_id === null || row.location_id === location_id) &&
    (row.country_code === null || row.country_code === destination.country_code?.toLowerCase()) &&
    (row.postal_prefix === null || (row.country_code !== null && postal.startsWith(plain(row.postal_prefix))));
  return times.filter(fits).sort((a, b) => compare(closeness(b), closeness(a)) || (a.id < b.id ? -1 : 1))[0];
}

/** A row for the service comes before one for all, then one for the country, the longer postal prefix, and the location. */
const closeness = ({ service, country_code, postal_prefix, location_id }: TransitTime): number[] =>
  [Number(service !== null), Number(country_code !== null), plain(postal_prefix ?? "").length, Number(location_id !== null)];

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, n) => value !== b[n]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
