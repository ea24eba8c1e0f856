import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { wakeOrder, orderOfPayment } from "../workflows/order-journey/wake-order";

/** Core's events about a payment lead to its order, where there is one already. */
export default async function paymentChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const orderId = await orderOfPayment(container, event.data.id);
  if (orderId) await wakeOrder(container, orderId);
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "doorstep-payment-changed" },
};
