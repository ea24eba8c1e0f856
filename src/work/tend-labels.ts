import type { WorkHandler } from "../shared/work/worker";
import { tendLabels } from "../workflows/carrier/tend-labels";

/** Has the refunds of voided labels followed, and labels given back that nobody used. */
const handler: WorkHandler = (container) => tendLabels(container);
export default handler;
