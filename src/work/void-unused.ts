import type { WorkHandler } from "../shared/work/worker";
import { voidUnused } from "../workflows/carrier/void-unused";

/** Gives back a label that nobody used; the key is the shipment's id. */
const handler: WorkHandler = (container, shipmentId) => voidUnused(container, shipmentId);
export default handler;
