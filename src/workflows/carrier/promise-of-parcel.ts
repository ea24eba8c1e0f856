import type { MedusaContainer } from "@medusajs/framework/types";
import type { Promised } from "../../modules/carrier/writes/shipments";
import type { ParcelHeld } from "../../shared/facts-of-promise";
import type { PlaceOnEarth } from "../../shared/zone-of-place";
import { promisedToEach } from "../delivery/promised-to";

/** To which window each of an order's parcels is to be held: that of its own part, as it was told last; null where nothing was promised. */
export async function promisesOfParcels(
  container: MedusaContainer, order: { id: string; shipping_address?: PlaceOnEarth | null }, parcels: readonly ParcelHeld[]
): Promise<(Promised | null)[]> {
  const told = await promisedToEach(container, order, parcels);
  return told.map((window) => (window ? { earliest: new Date(window.earliest), latest: new Date(window.latest), since: window.since } : null));
}
