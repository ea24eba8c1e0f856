import { finishShipment } from "../workflows/carrier/finish-shipment";
import type { WorkHandler } from "../shared/work/worker";

/** Ends what a crash left half done: a label paid for but not written down, a parcel that core does not know to be gone. */
const handler: WorkHandler = async (container, shipmentId) => {
  if (!(await finishShipment(container, shipmentId))) throw new Error(`Shipment ${shipmentId} is being worked on`);
};
export default handler;
