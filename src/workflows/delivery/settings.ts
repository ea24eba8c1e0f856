import type { MedusaContainer } from "@medusajs/framework/types";
import { leaving } from "../../modules/delivery/rules/leaving";
import { dispatchOf } from "../../modules/delivery/rules/reckon";
import type { DispatchChange, TransitTimeInput } from "../../modules/delivery/service";
import { badInput, notFound } from "../../shared/errors";
import { clock } from "../../shared/clock";
import { deliveryOf } from "./room";

export type { DispatchChange, TransitTimeInput } from "../../modules/delivery/service";

/** How a stock location sends. What is null is as the plugin's options say; `in_force` is what counts. */
export type DeliveryLocation = Required<Omit<DispatchChange, "holidays">> & {
  location_id: string; name: string; country_code: string | null; province: string | null; holidays: boolean;
  in_force: { time_zone: string; cut_offs: Readonly<Record<string, string>>; handling_days: number };
  /** What is ordered now leaves on that day, if it is ordered before then; null where it does not work within a year. */
  ordered_now: { leaves_on: string; order_by: string } | null;
};

/** Every stock location, or one. */
export async function deliveryLocations(container: MedusaContainer, id?: string): Promise<DeliveryLocation[]> {
  const room = deliveryOf(container);
  const now = clock.now();
  const [settings, almanac] = await Promise.all([room.dispatchSettings(id ? [id] : null), room.almanac({ services: [], zones: [] })]);
  return settings.flatMap((setting) => {
    const sending = almanac.locations.find((location) => location.id === setting.id);
    if (!sending) return [];
    const left = leaving(now, dispatchOf(sending, almanac));
    return [{
      location_id: setting.id, name: setting.name, country_code: setting.country_code?.toLowerCase() ?? null, province: setting.province,
      time_zone: setting.time_zone, cut_offs: setting.cut_offs, handling_days: setting.handling_days, holidays: setting.holidays ?? true, closures: setting.closures ? [...setting.closures] : null,
      in_force: { time_zone: sending.time_zone, cut_offs: sending.cut_offs, handling_days: sending.handling_days },
      ordered_now: left ? { leaves_on: left.leaves_on, order_by: left.order_by.toISOString() } : null,
    }];
  });
}

/** @throws 404 */
export async function changeDeliveryLocation(container: MedusaContainer, locationId: string, change: DispatchChange): Promise<DeliveryLocation> {
  const room = deliveryOf(container);
  const [known] = await room.dispatchSettings([locationId]);
  if (!known) throw notFound("stock location", locationId);
  await room.setDispatch(locationId, change);
  return (await deliveryLocations(container, locationId))[0]!;
}

export const TRANSIT_TIME_FIELDS = ["id", "service", "location_id", "country_code", "postal_prefix", "min_days", "max_days", "carrier_days"];
export type PresentedTransitTime = TransitTimeInput & { id: string };

/** Writes a row of the transit table, new or in the place of what it said. @throws 400, 404, 409 where another row is for the same way */
export async function saveTransitTime(container: MedusaContainer, id: string | null, input: TransitTimeInput): Promise<PresentedTransitTime> {
  const room = deliveryOf(container);
  if (input.location_id && !(await room.dispatchSettings([input.location_id])).length) throw badInput("location_id", `names no stock location: ${input.location_id}`);
  return { id: await room.setTransitTime(id, input), ...input };
}

/** @throws 404 */
export async function deleteTransitTime(container: MedusaContainer, id: string): Promise<void> {
  const room = deliveryOf(container);
  const [known] = await room.listTransitTimes({ id }, { select: ["id"], take: 1 });
  if (!known) throw notFound("transit time", id);
  await room.deleteTransitTimes(id);
}
