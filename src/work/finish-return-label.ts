import type { WorkHandler } from "../shared/work/worker";
import { healReturnLabel } from "../workflows/carrier/finish-return-label";

/** Buys a return label that a crash, or a carrier out of reach, left written down only. */
const handler: WorkHandler = (container, id) => healReturnLabel(container, id);
export default handler;
