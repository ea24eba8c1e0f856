import type { WorkHandler } from "../shared/work/worker";
import { learnTransit } from "../workflows/delivery/learn";

/** The key is a lane, or `stale` for all that were learned too long ago. */
const handler: WorkHandler = (container, key) => learnTransit(container, key);
export default handler;
