import type { MedusaContainer } from "@medusajs/framework/types";
import { isRefusal } from "../../shared/errors";
import { keptBack } from "./kept-back";
import { carrierOf } from "./room";
import { recordHandedOver } from "./ship";

/**
 * Once a booked driver may have come, his parcels that are still here count as handed over; those that must stay by now wait for
 * another. Before that it does nothing; called again it goes on where it stood. Gives whether all is done that is to be done now.
 * @throws 409 while another works on one of the parcels
 */
export async function handOverPickup(container: MedusaContainer, pickupId: string, atMost = Infinity): Promise<boolean> {
  const carrier = carrierOf(container);
  const leaving = await carrier.leavingWith(pickupId);
  const now = leaving.slice(0, atMost);
  const kept = await keptBack(container, await Promise.all(now.map((id) => carrier.inCarton(id))));
  await carrier.leaveBehind(pickupId, [...kept.keys()]);
  const busy: unknown[] = [];
  for (const id of now.filter((one) => !kept.has(one))) {
    await recordHandedOver(container, id).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      busy.push(error);
    });
  }
  if (busy.length) throw busy[0];
  return now.length === leaving.length;
}
