import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderChangeStatus } from "@medusajs/framework/utils";
import { Conflict } from "../../shared/errors";

/**
 * While an edit, a return or an exchange of one of the orders is prepared, core takes no other change of it, and so no fulfilment and none
 * back: that is said before anything is paid or given back. @throws 409 `order_changing`
 */
export async function mustNotBeChanging(container: MedusaContainer, orderIds: string[]): Promise<void> {
  const status = [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED];
  const [open] = await container.resolve(Modules.ORDER).listOrderChanges({ order_id: orderIds, status }, { select: ["id"], take: 1 });
  if (open) throw new Conflict("Somebody is changing this order: try again once the change is confirmed or given up", "order_changing");
}
