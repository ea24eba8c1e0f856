import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { wakeOrder } from "../workflows/order-journey/wake-order";

/** Core's events about an order; some name it `id`, some `order_id`. */
export default async function orderChanged({ event, container }: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id;
  if (orderId) await wakeOrder(container, orderId);
}

export const config: SubscriberConfig = {
  event: [
    "order.placed", "order.updated", "order.canceled", "order.completed",
    "order.fulfillment_created", "order.fulfillment_canceled",
    "order.return_requested", "order.return_received", "order.claim_created", "order.exchange_created",
    "order-edit.confirmed", "order-edit.canceled",
  ],
  context: { subscriberId: "doorstep-order-changed" },
};
