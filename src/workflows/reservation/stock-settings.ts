import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { PolicyChange } from "../../modules/reservation/ledger/policy";
import type IncomingStock from "../../modules/reservation/models/incoming-stock";
import type StockPolicy from "../../modules/reservation/models/stock-policy";
import { badInput, notFound } from "../../shared/errors";
import { reservationOf } from "./room";
import { wakeWaiting } from "./wake-waiting";

type PolicyRow = InferTypeOf<typeof StockPolicy>;
type IncomingRow = InferTypeOf<typeof IncomingStock>;

/** How an item is sold, at one location or (null) at all; quantities in units of the item. */
export type PresentedPolicy = Pick<PolicyRow, "id" | "inventory_item_id" | "location_id" | "release_at" | "waiting_line"> &
  Record<"safety_stock" | "low_stock_at" | "backorder_limit", number | null>;
/** Goods on their way to a location. */
export type PresentedIncoming = Pick<IncomingRow, "id" | "inventory_item_id" | "location_id" | "expected_at" | "note" | "received_at"> & { quantity: number };

const amount = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

export const presentPolicy = ({ id, inventory_item_id, location_id, release_at, waiting_line, ...row }: PolicyRow): PresentedPolicy => ({
  id, inventory_item_id, location_id, release_at, waiting_line,
  safety_stock: amount(row.safety_stock), low_stock_at: amount(row.low_stock_at), backorder_limit: amount(row.backorder_limit),
});

export const presentIncoming = ({ id, inventory_item_id, location_id, expected_at, note, received_at, quantity }: IncomingRow): PresentedIncoming => ({
  id, inventory_item_id, location_id, expected_at, note, received_at, quantity: Number(quantity),
});

const OF_THE_ITEM = ["backorder_limit", "release_at", "waiting_line"] as const;

/** Changes how an item is sold. @throws 404; 400 when a location is given what holds for the item as a whole */
export async function setStockPolicy(container: MedusaContainer, itemId: string, locationId: string | null, change: PolicyChange): Promise<PresentedPolicy> {
  const wrong = OF_THE_ITEM.find((field) => locationId !== null && change[field] !== undefined);
  if (wrong) throw badInput(wrong, "holds for the item wherever it lies; leave location_id out");
  await mustKeep(container, itemId, locationId);
  const room = reservationOf(container);
  await room.setPolicy(itemId, locationId, change);
  if (change.release_at !== undefined) await wakeWaiting(container, itemId);
  const [policy] = await room.listStockPolicies({ inventory_item_id: itemId, location_id: locationId });
  return presentPolicy(policy!);
}

export type IncomingInput = { inventory_item_id: string; location_id: string; quantity: number; expected_at: Date; note?: string | null };

/** Writes down goods that are on their way. @throws 404 */
export async function expectStock(container: MedusaContainer, input: IncomingInput): Promise<PresentedIncoming> {
  await mustKeep(container, input.inventory_item_id, input.location_id);
  const created = await reservationOf(container).createIncomingStocks(input);
  await wakeWaiting(container, input.inventory_item_id);
  return presentIncoming(created);
}

/** @throws 404 */
export async function changeIncoming(container: MedusaContainer, id: string, change: Partial<Pick<IncomingInput, "quantity" | "expected_at" | "note">>): Promise<PresentedIncoming> {
  const { inventory_item_id } = await open(container, id);
  await reservationOf(container).updateIncomingStocks({ id, ...change });
  await wakeWaiting(container, inventory_item_id);
  return presentIncoming(await open(container, id));
}

/** @throws 404 */
export async function forgetIncoming(container: MedusaContainer, id: string): Promise<void> {
  const { inventory_item_id } = await open(container, id);
  await reservationOf(container).deleteIncomingStocks(id);
  await wakeWaiting(container, inventory_item_id);
}

/** Puts what has come into the level, and tells the store that its level changed. @throws 404, 409 */
export async function receiveStock(container: MedusaContainer, id: string, quantity?: number): Promise<PresentedIncoming> {
  const levelId = await reservationOf(container).receiveIncoming(id, quantity);
  await container.resolve(Modules.EVENT_BUS).emit({ name: "inventory-level.updated", data: { id: levelId } });
  const [row] = await reservationOf(container).listIncomingStocks({ id });
  return presentIncoming(row!);
}

async function open(container: MedusaContainer, id: string): Promise<IncomingRow> {
  const [row] = await reservationOf(container).listIncomingStocks({ id, received_at: null });
  if (!row) throw notFound("incoming stock that was not received", id);
  return row;
}

async function mustKeep(container: MedusaContainer, itemId: string, locationId: string | null): Promise<void> {
  const [item] = await container.resolve(Modules.INVENTORY).listInventoryItems({ id: itemId }, { select: ["id"], take: 1 });
  if (!item) throw notFound("inventory item", itemId);
  const [location] = locationId === null ? [true] : await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: locationId }, { select: ["id"], take: 1 });
  if (!location) throw notFound("stock location", locationId!);
}
