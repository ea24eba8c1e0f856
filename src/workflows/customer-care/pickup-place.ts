import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { OrderView } from "./order-view";

type Option = { service_zone?: { fulfillment_set?: { type: string; location?: { name: string; address?: Record<string, string | null> | null } | null } } };
const ADDRESS_FIELDS = ["address_1", "address_2", "postal_code", "city", "province", "country_code", "phone"] as const;

/** The shop's own place where an order is collected; null where it is sent. */
export async function pickupPlaceOf(container: MedusaContainer, order: FollowedOrder): Promise<OrderView["pickup_at"]> {
  const id = order.shipping_methods?.[0]?.shipping_option_id;
  if (!id) return null;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const set = "service_zone.fulfillment_set";
  const { data } = await query.graph({ entity: "shipping_option", fields: ["id", `${set}.type`, `${set}.location.name`, `${set}.location.address.*`], filters: { id } });
  const { type, location } = (data[0] as Option | undefined)?.service_zone?.fulfillment_set ?? {};
  if (type !== "pickup" || !location) return null;
  return { name: location.name, address: Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, location.address?.[field] ?? null])) };
}
