import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SplitLine } from "../../modules/warehouse/writes/split-work";
import { wake } from "../../shared/work/enqueue";
import { carrierOf } from "../carrier/room";
import { warehouseOf } from "./room";
import { workOrderView, type WorkOrderView } from "./work-order-view";

/** A person holds it, for a reason in words. @throws 404, 409 */
export async function holdWork(container: MedusaContainer, id: string, reason: string, by: string): Promise<WorkOrderView> {
  await warehouseOf(container).holdWork(id, reason, by);
  return workOrderView(container, id);
}

/** A person lets it go, or has answered what the shopper asked. @throws 404, 409 */
export async function releaseWork(container: MedusaContainer, id: string, by: string): Promise<WorkOrderView> {
  await warehouseOf(container).releaseWork(id, by);
  return workOrderView(container, id);
}

/** How soon it is worked on; null leaves it to the rule. @throws 404, 409 */
export async function prioritise(container: MedusaContainer, id: string, priority: number | null, by: string): Promise<WorkOrderView> {
  await warehouseOf(container).prioritise(id, priority, by);
  return workOrderView(container, id);
}

/** Some of it becomes a work order of its own. Gives both. @throws 404, 409, 400 */
export async function splitWork(container: MedusaContainer, id: string, lines: SplitLine[], by: string): Promise<WorkOrderView[]> {
  const made = await warehouseOf(container).splitWork(id, lines, by);
  return Promise.all([workOrderView(container, id), workOrderView(container, made)]);
}

/** Opens a carton that has no label: what was in it is picked, and not packed, again. A label that was paid for and never put on it is found, and given back. @throws 404, 409 */
export async function unpackPackage(container: MedusaContainer, packageId: string, by: string): Promise<WorkOrderView> {
  const warehouse = warehouseOf(container);
  await warehouse.movePackage(packageId, "unpack", by);
  const unfinished = await carrierOf(container).shipmentOf(packageId);
  if (unfinished) await wake(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), { work: "finish-shipment", key: unfinished.leading_id ?? unfinished.id });
  const { work_order_id } = (await warehouse.retrievePackage(packageId, { select: ["id", "work_order_id"] as never })) as unknown as { work_order_id: string };
  return workOrderView(container, work_order_id);
}
