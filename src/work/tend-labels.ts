import type { WorkHandler } from "../shared/work/worker";
import { tendLabels } from "../workflows/carrier/tend-labels";

/** Follows the refunds of voided labels, and gives back labels that nobody used. */
const handler: WorkHandler = (container) => tendLabels(container);
export default handler;
