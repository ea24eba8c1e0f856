import type { MedusaContainer } from "@medusajs/framework/types";
import { warehouseOf } from "./room";

/** Where an order's goods are sent back to: the place that takes the shop's returns, or the one that they came from. */
export async function returnLocationOf(container: MedusaContainer, orderId: string): Promise<string | null> {
  const warehouse = warehouseOf(container);
  const [work] = await warehouse.listWorkOrders({ order_id: orderId, state: { $ne: "cancelled" } }, { select: ["location_id"], order: { created_at: "ASC" }, take: 1 });
  return warehouse.options.documents.returnLocationId ?? work?.location_id ?? null;
}
