import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { wake } from "../shared/work/enqueue";
import type { WorkHandler } from "../shared/work/worker";
import { handOverPickup } from "../workflows/carrier/hand-over-pickup";

/** As many as are done before a worker's time is over. */
const AT_ONCE = 40;

/** Hands over the parcels of a pickup whose time has come, or that a crash left half handed over. */
const handler: WorkHandler = async (container, pickupId) => {
  if (await handOverPickup(container, pickupId, AT_ONCE)) return;
  await wake(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), { work: "hand-over-pickup", key: pickupId });
};
export default handler;
