import type { Part } from "../../modules/delivery/rules/parts";
import type { Almanac, Parcel, SendingLocation } from "../../modules/delivery/rules/reckon";
import type { Place } from "../../modules/delivery/rules/zones";
import { servicesOf, type OptionToPromise } from "./shipping-options";

export type Pages = Almanac & { locations: SendingLocation[] };

/** What is to be sent of a part, by an option; undefined where it comes from nowhere that is known. */
export function parcelOf({ location_id }: Pick<Part, "location_id">, option: OptionToPromise | undefined, destination: Place, { locations }: Pages): Parcel | undefined {
  const from = locations.find(({ id }) => id === location_id);
  const collected_at = option?.is_pickup ? locations.find(({ id }) => id === option.location_id) : undefined;
  return from && { from, to: collected_at ?? destination, services: option ? servicesOf(option) : [], metadata: option?.metadata, ...(collected_at && { collected_at }) };
}
