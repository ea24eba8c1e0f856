import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { wakeOrder } from "../order-journey/wake-order";
import { warehouseOf } from "./room";

/** Has the orders followed that wait for an item which could not be found: it was counted, or there may be more of it. */
export async function wakeWhoMisses(container: MedusaContainer, itemId: string): Promise<void> {
  for (const id of await warehouseOf(container).ordersMissing(itemId)) await wakeOrder(container, id);
}

/** The same of the item of a level that changed. */
export async function wakeWhoMissesAt(container: MedusaContainer, levelId: string): Promise<void> {
  const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({ id: levelId }, { select: ["inventory_item_id"], take: 1 });
  if (level) await wakeWhoMisses(container, level.inventory_item_id);
}
