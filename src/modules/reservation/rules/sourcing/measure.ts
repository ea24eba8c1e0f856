import { decimal } from "../quantity";
import type { Measure, PassedOver } from "./decision";
import { isSameCountry, measuredKm, sharedPostalPrefix } from "./distance";
import type { Sale } from "./location";
import { parcelCost } from "./parcel-cost";
import type { Criterion } from "./rule";
import type { Keeper } from "./wants";

/** The criteria that decide between locations of which one can stand in for the other: all but the number of parcels. */
export type Deciding = Exclude<Criterion, "fewest_splits">;

/** What the location measures by the criterion, for a person to compare. */
export function measureOf(criterion: Deciding, keeper: Keeper, { destination }: Sale): Measure {
  const { location } = keeper;
  switch (criterion) {
    case "nearest": {
      const km = measuredKm(location, destination);
      if (km !== undefined) return { km };
      const postal_prefix = isSameCountry(location, destination) && sharedPostalPrefix(location, destination);
      return { ...(location.country_code && { country_code: location.country_code }), ...(postal_prefix && { postal_prefix }) };
    }
    case "cheapest": return { amount: parcelCost(location, destination) };
    case "most_stock": return { available: Number(decimal(stockOf(keeper))) };
    case "priority": return { priority: location.priority };
    default: return {};
  }
}

/** How much of the wanted goods it has, all items together. */
export const stockOf = ({ has }: Keeper): bigint => has.reduce<bigint>((sum, amount) => sum + (amount ?? 0n), 0n);

/** How the location is called that lost by the criterion. */
export const WORSE = {
  shipping_origin: "not_shipping_origin",
  not_full: "full",
  nearest: "farther",
  cheapest: "dearer",
  most_stock: "less_stock",
  priority: "lower_priority",
} as const satisfies Record<Deciding, PassedOver["code"]>;
