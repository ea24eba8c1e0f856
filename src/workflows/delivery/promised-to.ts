import type { MedusaContainer } from "@medusajs/framework/types";
import { promisedTo, type ParcelHeld, type WindowSince } from "../../shared/facts-of-promise";
import { readersZone, type PlaceOnEarth } from "../../shared/zone-of-place";
import { promiseFacts } from "./promise-fact";
import { deliveryOf } from "./room";

/** What each of an order's parcels was promised last, and since when: the window of the part that it is; undefined where nothing was. */
export async function promisedToEach(
  container: MedusaContainer, order: { id: string; shipping_address?: PlaceOnEarth | null }, parcels: readonly ParcelHeld[]
): Promise<(WindowSince | undefined)[]> {
  const room = deliveryOf(container);
  const zone = readersZone(room.options, order.shipping_address);
  const facts = promiseFacts(await room.promisesOf(order.id), zone);
  return parcels.map((parcel) => promisedTo(facts, parcel));
}
