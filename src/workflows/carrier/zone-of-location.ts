import type { MedusaContainer } from "@medusajs/framework/types";
import { dayIn } from "../../modules/carrier/rules/eta-changed";
import { clock } from "../../shared/clock";
import { badInput } from "../../shared/errors";
import { zoneOfPlace } from "../../shared/zone-of-place";
import { deliveryOf } from "../delivery/room";
import { carrierOf } from "./room";

/** By whose clock a day begins and ends at each of these locations: as the merchant set it up, else as it is at its address, else the shop's. */
export async function zonesOfLocations(container: MedusaContainer, locationIds: readonly string[]): Promise<(locationId: string) => string> {
  const settings = locationIds.length ? await deliveryOf(container).dispatchSettings([...locationIds]) : [];
  const shops = carrierOf(container).options.delivery.timeZone;
  return (locationId) => {
    const setting = settings.find(({ id }) => id === locationId);
    return setting?.time_zone ?? zoneOfPlace(setting, shops);
  };
}

/** The same of one of them. */
export const zoneOfLocation = async (container: MedusaContainer, locationId: string): Promise<string> => (await zonesOfLocations(container, [locationId]))(locationId);

/** The day that it is in a zone, like 2026-01-31. */
export const todayIn = (timeZone: string): string => dayIn(clock.now().toISOString(), timeZone);

/** @throws 400 for a day that is over where the parcels lie */
export function mustNotBeOver(date: string, timeZone: string): void {
  const today = todayIn(timeZone);
  if (date < today) throw badInput("date", `is over where the parcels lie: there it is ${today}`);
}
