import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { reservationOf } from "./room";

/** Gives what a level has now to the orders that wait for its item, in their order. */
export async function serveWhoWaits(container: MedusaContainer, levelId: string): Promise<void> {
  const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({ id: levelId }, { select: ["inventory_item_id"], take: 1 });
  if (level) await reservationOf(container).serveBackorders([level.inventory_item_id]);
}
