import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderChangeStatus } from "@medusajs/framework/utils";
import { Conflict } from "../../shared/errors";

/** Whether an edit, a return, an exchange, a claim or a transfer of one of the orders is prepared: core takes no other change of it meanwhile, of whatever kind. */
export async function isChanging(container: MedusaContainer, orderIds: string[]): Promise<boolean> {
  const status = [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED];
  const [open] = await container.resolve(Modules.ORDER).listOrderChanges({ order_id: orderIds, status }, { select: ["id"], take: 1 });
  return Boolean(open);
}

/** Core would take no fulfilment of such an order, none back, and no shipment: that is said before anything is paid, given back or handed over. @throws 409 `order_changing` */
export async function mustNotBeChanging(container: MedusaContainer, orderIds: string[]): Promise<void> {
  if (await isChanging(container, orderIds)) throw new Conflict("Somebody is changing this order: try again once the change is confirmed or given up", "order_changing");
}
