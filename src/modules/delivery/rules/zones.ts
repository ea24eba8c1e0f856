import { stateOf } from "../../../shared/state-of";

/** Where a parcel starts or ends, as far as its way depends on it. Codes in small letters, as Medusa's. */
export type Place = { country_code: string | null; region?: string | null; postal_code?: string | null };

/** How much of a postal code names a part of the country that parcels reach alike; a US sectional centre has three digits. */
const ZONE_LENGTH: Record<string, number> = { us: 3, ca: 3, pt: 2, gb: 2 };
const USUAL_LENGTH = 2;

/** The origin's part of a lane's key: its country, and region where it is known. */
export const originOf = ({ country_code, region }: Place): string | null =>
  country_code && [country_code.toLowerCase(), region].filter(Boolean).join("-");

/** The zones that a destination lies in, the whole country first: `["us", "us:941"]`. */
export function zonesOf({ country_code, postal_code }: Place): string[] {
  if (!country_code) return [];
  const country = country_code.toLowerCase();
  const prefix = (postal_code ?? "").toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, ZONE_LENGTH[country] ?? USUAL_LENGTH);
  return prefix ? [country, `${country}:${prefix}`] : [country];
}

/** An address's province as a region: `us-ca` and `CA` are `ca`; a name stays as it is. */
export function regionOf(country: string | null, province: string | null | undefined): string | null {
  return stateOf(country, province)?.toLowerCase() ?? null;
}
