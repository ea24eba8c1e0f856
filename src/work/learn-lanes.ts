import type { WorkHandler } from "../shared/work/worker";
import { learnLanes } from "../workflows/carrier/tend-trackers";

/** Learns how fast each lane is. */
const handler: WorkHandler = (container) => learnLanes(container);
export default handler;
