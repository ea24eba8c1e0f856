import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

const UNITS = 10_000_000;

/** An inventory item, where it lies, and a sales channel that is served from there. */
export type Item = { inventory_item_id: string; location_id: string; sales_channel_id: string };

/** An item of its own in Hamburg, with plenty of stock. */
export async function newItem(container: MedusaContainer): Promise<Item> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "stock_location", fields: ["id", "sales_channels.id"], filters: { name: "Hamburg" },
  });
  const location = data[0]! as unknown as { id: string; sales_channels: { id: string }[] };
  const inventory = container.resolve(Modules.INVENTORY);
  const { id } = await inventory.createInventoryItems({ title: "Bench" });
  await inventory.createInventoryLevels([{ inventory_item_id: id, location_id: location.id, stocked_quantity: UNITS }]);
  return { inventory_item_id: id, location_id: location.id, sales_channel_id: location.sales_channels[0]!.id };
}
