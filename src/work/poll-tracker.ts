import type { WorkHandler } from "../shared/work/worker";
import { pollTracker } from "../workflows/carrier/track-shipment";

/** Asks the carrier about one parcel. */
const handler: WorkHandler = (container, trackerId) => pollTracker(container, trackerId);
export default handler;
