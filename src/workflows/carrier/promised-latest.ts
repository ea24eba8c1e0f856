import type { MedusaContainer } from "@medusajs/framework/types";
import { deliveryOf } from "../delivery/room";

/** The end of the window that the shopper was promised; null when nothing was promised. */
export async function promisedLatest(container: MedusaContainer, orderId: string): Promise<Date | null> {
  const promise = await deliveryOf(container).promiseOf(orderId);
  return promise ? new Date(promise.latest) : null;
}
