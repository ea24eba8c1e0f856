import type { WorkHandler } from "../shared/work/worker";
import { tendTrackers } from "../workflows/carrier/tend-trackers";

/** Has carriers asked about parcels that they are silent about, and looked at what time may have changed. */
const handler: WorkHandler = (container) => tendTrackers(container);
export default handler;
