import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

const UNITS = 10_000_000;

export type Item = { inventory_item_id: string; location_id: string };

/** An inventory item of its own in Hamburg, with plenty of stock. */
export async function newItem(container: MedusaContainer): Promise<Item> {
  const inventory = container.resolve(Modules.INVENTORY);
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ name: "Hamburg" });
  const { id } = await inventory.createInventoryItems({ title: "Bench" });
  const item = { inventory_item_id: id, location_id: location!.id };
  await inventory.createInventoryLevels([{ ...item, stocked_quantity: UNITS }]);
  return item;
}
