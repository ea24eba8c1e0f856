import type { MedusaContainer } from "@medusajs/framework/types";
import { WAREHOUSE } from "../../src/modules/warehouse";
import type WarehouseService from "../../src/modules/warehouse/service";
import type { Stock } from "./seed-products";
import type { Warehouses } from "./seed-warehouses";

const SHELVES = ["A", "B", "C", "D"];
const LEVELS = 4;

/** A bin for every item in each warehouse, numbered along the picker's walk. */
export async function seedBins(container: MedusaContainer, warehouses: Warehouses, stock: Stock): Promise<void> {
  if (!container.hasRegistration(WAREHOUSE)) return;
  const service = container.resolve<WarehouseService>(WAREHOUSE);
  const items = [...stock.values()];
  for (const location_id of Object.values(warehouses.ids)) {
    const bins = await service.createBins(
      items.map((_, i) => ({ location_id, code: `${SHELVES[Math.floor(i / LEVELS) % SHELVES.length]}-${String(Math.floor(i / 16) * LEVELS + (i % LEVELS) + 1).padStart(2, "0")}`, path_order: i }))
    );
    await service.createBinItems(bins.map((bin, i) => ({ bin_id: bin.id, inventory_item_id: items[i]! })));
  }
}
