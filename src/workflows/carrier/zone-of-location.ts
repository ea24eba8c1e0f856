import type { MedusaContainer } from "@medusajs/framework/types";
import { DateTime } from "luxon";
import { clock } from "../../shared/clock";
import { badInput } from "../../shared/errors";
import { zoneOfPlace } from "../../shared/zone-of-place";
import { deliveryOf } from "../delivery/room";
import { carrierOf } from "./room";

/** By whose clock a day begins and ends where parcels lie: as the merchant set the location up, else as it is at its address, else the shop's. */
export async function zoneOfLocation(container: MedusaContainer, locationId: string): Promise<string> {
  const [setting] = await deliveryOf(container).dispatchSettings([locationId]);
  return setting?.time_zone ?? zoneOfPlace(setting, carrierOf(container).options.delivery.timeZone);
}

/** The day that it is in a zone, like 2026-01-31. */
export const todayIn = (timeZone: string): string => DateTime.fromJSDate(clock.now(), { zone: timeZone }).toISODate()!;

/** @throws 400 for a day that is over where the parcels lie */
export function mustNotBeOver(date: string, timeZone: string): void {
  const today = todayIn(timeZone);
  if (date < today) throw badInput("date", `is over where the parcels lie: there it is ${today}`);
}
