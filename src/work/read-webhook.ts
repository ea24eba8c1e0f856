import { readWebhook } from "../workflows/carrier/read-webhook";
import type { WorkHandler } from "../shared/work/worker";

/** Reads a stored webhook of a carrier. */
const handler: WorkHandler = (container, webhookId) => readWebhook(container, webhookId);
export default handler;
