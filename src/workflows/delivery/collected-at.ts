import type { MedusaContainer } from "@medusajs/framework/types";
import type { FollowedOrder } from "../order-journey/followed-order";
import { optionsToPromise, type OptionToPromise } from "./shipping-options";

/** Where the shopper collects what is sent by these options, all of it; null where any of it is sent to them. */
export const placeOfAll = (options: readonly OptionToPromise[]): string | null => {
  const places = new Set(options.map(({ is_pickup, location_id }) => (is_pickup ? location_id : null)));
  return places.size === 1 ? [...places][0]! : null;
};

/** The stock location where the shopper collects the order; null where it is sent to them. */
export async function collectedAt(container: MedusaContainer, order: Pick<FollowedOrder, "shipping_methods">): Promise<string | null> {
  return placeOfAll(await optionsToPromise(container, (order.shipping_methods ?? []).flatMap(({ shipping_option_id }) => shipping_option_id ?? [])));
}
