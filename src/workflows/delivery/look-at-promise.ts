import type { MedusaContainer } from "@medusajs/framework/types";
import { wakeOrder } from "../order-journey/wake-order";
import { deliveryOf } from "./room";

/** The day is over on which a parcel was to leave: its order is followed, and hears of it where it has not. */
export async function lookAtPromise(container: MedusaContainer, promiseId: string): Promise<void> {
  const [promise] = await deliveryOf(container).listDeliveryPromises({ id: promiseId }, { select: ["order_id"], take: 1 });
  if (promise) await wakeOrder(container, promise.order_id);
}
