import type { MedusaContainer } from "@medusajs/framework/types";
import { DELIVERY } from "../../modules/delivery";
import type DeliveryService from "../../modules/delivery/service";

/** The end of the window that the shopper was promised; null when nothing was promised. */
export async function promisedLatest(container: MedusaContainer, orderId: string): Promise<Date | null> {
  const promise = await container.resolve<DeliveryService>(DELIVERY).promiseOf(orderId);
  return promise ? new Date(promise.latest) : null;
}
