import type { MedusaContainer } from "@medusajs/framework/types";
import type { BinInput } from "../../modules/warehouse/writes/put-bin";
import { warehouseOf } from "./room";

/** `quantity` null: it is not counted. */
export type ReserveBin = { bin: string; quantity: number | null };
type Item = { location_id: string; inventory_item_id: string };

/** Makes a bin or brings it up to date, by location and code. */
export async function putBin(container: MedusaContainer, bin: BinInput) {
  const id = await warehouseOf(container).putBin(bin);
  return warehouseOf(container).retrieveBin(id, { relations: ["items"] });
}

/** For any of these items, the bins that its pick bins are filled up from, in the order of the way; what is known to be empty is left out. */
export async function reserveBinsOf(container: MedusaContainer, items: Item[]): Promise<(item: Item) => ReserveBin[]> {
  const bins = items.length
    ? await warehouseOf(container).listBins(
        { kind: "reserve", location_id: items.map(({ location_id }) => location_id), items: { inventory_item_id: items.map(({ inventory_item_id }) => inventory_item_id) } },
        { relations: ["items"], order: { path_order: "ASC", code: "ASC" } }
      )
    : [];
  return ({ location_id, inventory_item_id }) => bins.filter((bin) => bin.location_id === location_id).flatMap((bin) =>
    bin.items.filter((held) => held.inventory_item_id === inventory_item_id && held.quantity !== 0).map(({ quantity }) => ({ bin: bin.code, quantity }))
  );
}
