import type { MedusaContainer } from "@medusajs/framework/types";
import { warehouseOf } from "./room";
import { workOrderView, type WorkOrderView } from "./work-order-view";

/** Work orders of one shopper, to one door, are picked and packed together with this one from now on. @throws 404, 409 `not_together` */
export async function mergeWork(container: MedusaContainer, id: string, others: string[], by: string): Promise<WorkOrderView> {
  await warehouseOf(container).mergeWork([id, ...others], by);
  return workOrderView(container, id);
}

/** This one goes alone again. @throws 404, 409 */
export async function unmergeWork(container: MedusaContainer, id: string, by: string): Promise<WorkOrderView> {
  await warehouseOf(container).unmergeWork(id, by);
  return workOrderView(container, id);
}
