import { placeOfCountry, type Point } from "./country-places";
import type { Destination } from "./location";

type Place = Destination;

const EARTH_RADIUS_KM = 6371;
const WITHIN_A_COUNTRY_KM = 500;
const UNKNOWN_KM = 100_000;

/**
 * How far apart two places are, in whole kilometres, to rank locations by. Exact where the coordinates of both are known.
 * Otherwise an estimate: within a country from the postal codes, which are alike where places are near, each character
 * they begin alike in halving the distance; between countries from where their people mostly are, and never
 * less than within one, since a border costs time and papers; unknown countries are farthest.
 */
export function distance(from: Place, to: Place): number {
  const km = measuredKm(from, to);
  if (km !== undefined) return km;
  if (isSameCountry(from, to)) return Math.round(WITHIN_A_COUNTRY_KM / 2 ** sharedPostalPrefix(from, to).length);
  const [start, end] = [pointOf(from) ?? countryOf(from), pointOf(to) ?? countryOf(to)];
  return start && end ? WITHIN_A_COUNTRY_KM + greatCircle(start, end) : UNKNOWN_KM;
}

/** The distance where the coordinates of both are known. */
export function measuredKm(from: Place, to: Place): number | undefined {
  const [start, end] = [pointOf(from), pointOf(to)];
  return start && end && greatCircle(start, end);
}

export const isSameCountry = (a: Place, b: Place): boolean =>
  Boolean(a.country_code) && a.country_code!.toLowerCase() === b.country_code?.toLowerCase();

/** What the postal codes begin alike in, however they are written: "SW1A 1AA" and "sw1a-2bb" share "SW1A". */
export function sharedPostalPrefix(a: Place, b: Place): string {
  const [one, other] = [normalisedPostal(a.postal_code), normalisedPostal(b.postal_code)];
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}

export const normalisedPostal = (code: string | null): string => (code ?? "").replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();

const countryOf = ({ country_code }: Place): Point | undefined => (country_code ? placeOfCountry(country_code) : undefined);

const pointOf = ({ latitude, longitude }: Place): Point | undefined =>
  latitude === null || longitude === null ? undefined : { latitude, longitude };

/** The haversine formula. */
function greatCircle(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
}
