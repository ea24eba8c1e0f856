import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { wakeOrder, orderOfFulfillment } from "../workflows/order-journey/wake-order";

/** Core's events about a fulfilment lead to its order. */
export default async function fulfillmentChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const orderId = await orderOfFulfillment(container, event.data.id);
  if (orderId) await wakeOrder(container, orderId);
}

export const config: SubscriberConfig = {
  event: ["shipment.created", "delivery.created"],
  context: { subscriberId: "doorstep-fulfillment-changed" },
};
