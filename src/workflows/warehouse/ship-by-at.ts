import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import { DELIVERY } from "../../modules/delivery";
import type DeliveryService from "../../modules/delivery/service";
import { leavesBy, shipBy, type Pickup, type ShipBy } from "../../modules/warehouse/rules/ship-by";
import { FIRST_PICKUP_HOUR } from "../carrier/finish-pickup";
import { carrierOf, shippingRulesOf } from "../carrier/room";
import type { FollowedOrder } from "../order-journey/followed-order";
import { warehouseOf } from "./room";

/** By when the order's parcels have to leave each location, by what the shopper was told and when the carrier is there. */
export async function shipByAt(container: MedusaContainer, order: FollowedOrder, locations: readonly string[]): Promise<(locationId: string) => ShipBy> {
  const { timeZone, workingDays, cutOff, handlingDays } = warehouseOf(container).options.delivery;
  const question = {
    placed_at: new Date(order.created_at).toISOString(), time_zone: timeZone, working_days: workingDays, cut_off: cutOff, handling_days: handlingDays,
    promise: await promiseOf(container, order),
  };
  const adapter = adapterOf(container, order);
  const date = DateTime.fromJSDate(leavesBy(question).at, { zone: timeZone }).toISODate()!;
  const pickups = locations.length
    ? ((await carrierOf(container).listPickups({ location_id: [...locations], date, adapter, state: "booked" }, { select: ["location_id", "adapter", "date"], take: null as never })) as unknown as Pickup[])
    : [];
  const { cutOffs: cut_offs } = shippingRulesOf(container);
  return (location_id) => shipBy(question, { location_id, adapter, cut_offs, pickups, pickup_hour: FIRST_PICKUP_HOUR });
}

/** The carrier that the shopper's shipping option is of; the shop's own where it is nobody's. */
function adapterOf(container: MedusaContainer, { shipping_methods }: FollowedOrder): string {
  const named = (shipping_methods ?? []).map(({ data }) => (data as { adapter?: unknown } | null)?.adapter).find((adapter) => typeof adapter === "string");
  return (named as string | undefined) ?? carrierOf(container).options.carriers.default;
}

/** The promise that stands, with the longest way that it counts on. */
async function promiseOf(container: MedusaContainer, order: FollowedOrder): Promise<{ latest: Date; transit_days: number } | null> {
  const promise = await container.resolve<DeliveryService>(DELIVERY).promiseOf(order.id);
  if (!promise) return null;
  const { max } = (promise.basis as { transit_days?: { max?: unknown } } | null)?.transit_days ?? {};
  return { latest: new Date(promise.latest), transit_days: typeof max === "number" && max >= 0 ? Math.floor(max) : warehouseOf(container).options.delivery.transitDays.max };
}
