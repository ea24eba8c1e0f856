import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import type { PromiseRow } from "../../modules/delivery/reads";
import type { PlannedPart } from "../../modules/delivery/rules/plan";
import { leavesBy, shipBy, type Pickup, type ShipBy, type ShipByQuestion } from "../../modules/warehouse/rules/ship-by";
import { carrierOf, shippingRulesOf } from "../carrier/room";
import { zonesOfLocations } from "../carrier/zone-of-location";
import { deliveryOf } from "../delivery/room";
import type { FollowedOrder } from "../order-journey/followed-order";
import { warehouseOf } from "./room";

/** By when the order's parcels have to leave each location, by what the shopper was told of them and when the carrier is there. */
export async function shipByAt(container: MedusaContainer, order: FollowedOrder, locations: readonly string[]): Promise<(locationId: string) => ShipBy> {
  const { workingDays, cutOff, handlingDays } = warehouseOf(container).options.delivery;
  const [promise, zoneOf] = await Promise.all([deliveryOf(container).promiseOf(order.id), zonesOfLocations(container, locations)]);
  const questionOf = (locationId: string): ShipByQuestion => ({
    placed_at: new Date(order.created_at).toISOString(), time_zone: zoneOf(locationId), working_days: workingDays, cut_off: cutOff, handling_days: handlingDays,
    promise: promise ? toldOf(container, promise, locationId) : null,
  });
  const adapter = adapterOf(container, order);
  const dates = locations.map((id) => DateTime.fromJSDate(leavesBy(questionOf(id)).at, { zone: zoneOf(id) }).toISODate()!);
  const pickups = locations.length
    ? ((await carrierOf(container).listPickups({ location_id: [...locations], date: [...new Set(dates)], adapter, state: "booked" }, { select: ["location_id", "adapter", "date", "hand_over_at"], take: null as never })) as unknown as Pickup[])
    : [];
  const { cutOffs: cut_offs } = shippingRulesOf(container);
  return (location_id) => shipBy(questionOf(location_id), { location_id, adapter, cut_offs, pickups });
}

/** The carrier that the shopper's shipping option is of; the shop's own where it is nobody's. */
function adapterOf(container: MedusaContainer, { shipping_methods }: FollowedOrder): string {
  const named = (shipping_methods ?? []).map(({ data }) => (data as { adapter?: unknown } | null)?.adapter).find((adapter) => typeof adapter === "string");
  return (named as string | undefined) ?? carrierOf(container).options.carriers.default;
}

type Basis = { transit_days?: { max?: unknown }; parts?: Pick<PlannedPart, "location_id" | "leaves_on">[] } | null;

/** The promise that stands, as it was told of what comes from a location; with the longest way that it counts on. */
function toldOf(container: MedusaContainer, promise: PromiseRow, locationId: string): ShipByQuestion["promise"] {
  const { transit_days, parts } = (promise.basis as Basis) ?? {};
  const days = (parts ?? []).flatMap((part) => (part.location_id === locationId ? (part.leaves_on ?? []) : [])).sort();
  const max = transit_days?.max;
  return {
    latest: new Date(promise.latest), leaves_on: days[0] ?? null,
    transit_days: typeof max === "number" && max >= 0 ? Math.floor(max) : warehouseOf(container).options.delivery.transitDays.max,
  };
}
