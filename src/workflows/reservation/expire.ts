import type { MedusaContainer } from "@medusajs/framework/types";
import { reservationOf } from "./room";

/** Gives the units of holds (their ids, comma-separated) back once their time is up; one that was extended is looked at again then. */
export async function expireHolds(container: MedusaContainer, holdIds: string): Promise<void> {
  for (const id of holdIds.split(",")) await reservationOf(container).expireIfDue(id);
}
