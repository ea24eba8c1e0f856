import { beginTracking } from "../workflows/carrier/track-shipment";
import type { WorkHandler } from "../shared/work/worker";

/** Begins to follow a parcel, and fetches the scans that came before we knew its number. */
const handler: WorkHandler = (container, trackerId) => beginTracking(container, trackerId);
export default handler;
