import type { WorkHandler } from "../shared/work/worker";
import { followRefund } from "../workflows/carrier/follow-refund";

/** Asks how a voided label's money stands. */
const handler: WorkHandler = (container, shipmentId) => followRefund(container, shipmentId);
export default handler;
