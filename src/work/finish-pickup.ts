import { finishPickup } from "../workflows/carrier/finish-pickup";
import type { WorkHandler } from "../shared/work/worker";

/** Books a pickup that a crash, or a carrier out of reach, left written down only. */
const handler: WorkHandler = async (container, pickupId) => {
  if (!(await finishPickup(container, pickupId))) throw new Error(`Pickup ${pickupId} is being worked on`);
};
export default handler;
