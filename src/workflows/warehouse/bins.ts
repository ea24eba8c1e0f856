import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Beside } from "../../modules/warehouse/rules/bin-walk";
import type { HeldIn } from "../../modules/warehouse/rules/count";
import type { HeldInput } from "../../modules/warehouse/writes/bin-changes";
import type { BinInput } from "../../modules/warehouse/writes/put-bin";
import { notFound } from "../../shared/errors";
import { warehouseOf } from "./room";

export type { Beside };

export type { HeldIn };
type Item = { location_id: string; inventory_item_id: string };

/** Makes a bin or brings it up to date, by location and code. */
export async function putBin(container: MedusaContainer, bin: BinInput) {
  return binOf(container, await warehouseOf(container).putBin(bin));
}

const binOf = (container: MedusaContainer, id: string) => warehouseOf(container).retrieveBin(id, { relations: ["items"] });

/** Has it come right before or after another on the walk; the numbers of others may change with it. @throws 404, 400 */
export async function moveBin(container: MedusaContainer, id: string, beside: Beside) {
  await warehouseOf(container).moveBin(id, beside);
  return binOf(container, id);
}

/** Says what lies in it of one item. @throws 404 */
export async function putIntoBin(container: MedusaContainer, id: string, held: HeldInput) {
  const { data: [item] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "inventory_item", fields: ["id"], filters: { id: held.inventory_item_id } });
  if (!item) throw notFound("inventory item", held.inventory_item_id);
  await warehouseOf(container).putIntoBin(id, held);
  return binOf(container, id);
}

/** It does not lie there. @throws 404 */
export async function takeOutOfBin(container: MedusaContainer, id: string, inventoryItemId: string) {
  await warehouseOf(container).takeOutOfBin(id, inventoryItemId);
  return binOf(container, id);
}

/** Nobody is sent to it any more. @throws 404 */
export const removeBin = (container: MedusaContainer, id: string): Promise<void> => warehouseOf(container).removeBin(id);

/** For any of these items, the bins at its location that it lies in, in the order of the way. */
export async function binsHolding(container: MedusaContainer, items: Item[], of: { kind?: "reserve" } = {}): Promise<(item: Item) => HeldIn[]> {
  const bins = items.length
    ? await warehouseOf(container).listBins(
        { ...of, location_id: items.map(({ location_id }) => location_id), items: { inventory_item_id: items.map(({ inventory_item_id }) => inventory_item_id) } },
        { relations: ["items"], order: { path_order: "ASC", code: "ASC" }, take: null as never }
      )
    : [];
  return ({ location_id, inventory_item_id }) => bins.filter((bin) => bin.location_id === location_id).flatMap((bin) =>
    bin.items.filter((held) => held.inventory_item_id === inventory_item_id).map(({ quantity }) => ({ bin: bin.code, quantity }))
  );
}

/** The same of the bins that its pick bins are filled up from; what is known to be empty is left out. */
export async function reserveBinsOf(container: MedusaContainer, items: Item[]): Promise<(item: Item) => HeldIn[]> {
  const holding = await binsHolding(container, items, { kind: "reserve" });
  return (item) => holding(item).filter(({ quantity }) => quantity !== 0);
}
