import type { WorkHandler } from "../shared/work/worker";
import { tendLabels } from "../workflows/carrier/tend-labels";

/** Has the refunds of voided labels followed, labels given back that nobody used, and shipments finished that were left half done. */
const handler: WorkHandler = (container) => tendLabels(container);
export default handler;
