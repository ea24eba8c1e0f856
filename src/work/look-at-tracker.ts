import type { WorkHandler } from "../shared/work/worker";
import { lookAtTracker } from "../workflows/carrier/tend-trackers";

/** Looks whether time alone has changed what is the matter with a parcel. */
const handler: WorkHandler = (container, trackerId) => lookAtTracker(container, trackerId);
export default handler;
