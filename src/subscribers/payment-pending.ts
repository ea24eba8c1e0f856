import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import type { ProviderWebhookPayload } from "@medusajs/framework/types";
import { PaymentWebhookEvents } from "@medusajs/framework/utils";
import { holdWhilePending } from "../workflows/reservation/hold-while-pending";

/** A payment provider's webhook, as core hands it round: the shopper may be at their bank now. */
export default async function paymentPending({ event, container }: SubscriberArgs<ProviderWebhookPayload>): Promise<void> {
  await holdWhilePending(container, event.data);
}

export const config: SubscriberConfig = {
  event: PaymentWebhookEvents.WebhookReceived,
  context: { subscriberId: "doorstep-payment-pending" },
};
