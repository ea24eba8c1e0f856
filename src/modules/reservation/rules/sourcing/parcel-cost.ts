import { normalisedPostal } from "./distance";
import type { Destination, ParcelCost, SourceLocation } from "./location";

/** What a parcel to the destination costs by the most specific row that fits: country and longest postal prefix, country, any. */
export function parcelCost({ parcel_costs }: Pick<SourceLocation, "parcel_costs">, to: Destination): number | null {
  let best: { amount: number; weight: number } | undefined;
  for (const row of parcel_costs ?? []) {
    if (!fits(row, to)) continue;
    const weight = (row.country_code ? 1000 : 0) + normalisedPostal(row.postal_prefix).length;
    if (!best || weight > best.weight || (weight === best.weight && row.amount < best.amount)) best = { amount: row.amount, weight };
  }
  return best?.amount ?? null;
}

const fits = ({ country_code, postal_prefix }: ParcelCost, to: Destination): boolean =>
  (!country_code || country_code.toLowerCase() === to.country_code?.toLowerCase()) &&
  normalisedPostal(to.postal_code).startsWith(normalisedPostal(postal_prefix));
