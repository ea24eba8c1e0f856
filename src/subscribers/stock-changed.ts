import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { serveWhoWaits } from "../workflows/reservation/serve-backorders";
import { wakeWhoMissesAt } from "../workflows/warehouse/wake-missing";

/** Core's events about a level: what has arrived goes to those who wait for it, or could not find it. */
export default async function stockChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await serveWhoWaits(container, event.data.id);
  await wakeWhoMissesAt(container, event.data.id);
}

export const config: SubscriberConfig = {
  event: ["inventory-level.created", "inventory-level.updated"],
  context: { subscriberId: "doorstep-stock-changed" },
};
