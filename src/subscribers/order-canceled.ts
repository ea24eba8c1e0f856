import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { reconcileLater } from "../workflows/payment-capture/reconciliation/reconcile-many";

/** Core cancels an order whether or not the provider makes the refunds: its payments are looked at afterwards. */
export default async function orderCanceled({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await reconcileLater(container, event.data.id);
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "doorstep-order-canceled" },
};
