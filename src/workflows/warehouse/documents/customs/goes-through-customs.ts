import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { crossesCustoms } from "../../../../modules/carrier/rules/customs-territory";
import type { OrderAddress, PlaceAddress } from "../../../carrier/addresses";

const FIELDS = ["country_code", "postal_code"];

/** Whether what a location sends of an order crosses a customs border; null where an address does not say yet. */
export async function goesThroughCustoms(container: MedusaContainer, { order_id, location_id }: { order_id: string; location_id: string }): Promise<boolean | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data: [order] }, { data: [location] }] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS.map((field) => `shipping_address.${field}`), filters: { id: order_id } }),
    query.graph({ entity: "stock_location", fields: FIELDS.map((field) => `address.${field}`), filters: { id: location_id } }),
  ]);
  const [from, to] = [placeOf(location?.address), placeOf(order?.shipping_address)];
  return from && to && crossesCustoms(from, to);
}

const placeOf = (address?: Partial<OrderAddress | PlaceAddress> | null) =>
  address?.country_code ? { country: address.country_code, zip: address.postal_code ?? "" } : null;
