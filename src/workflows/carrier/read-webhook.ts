import type { MedusaContainer } from "@medusajs/framework/types";
import { carrierOf } from "./room";

/** Adds a stored webhook's scans to their trackers; one that was read is not read again. */
export const readWebhook = (container: MedusaContainer, webhookId: string): Promise<void> => carrierOf(container).readWebhook(webhookId);
