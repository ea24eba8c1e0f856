import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { openTask, type Brought, type Count, type TaskRow } from "./tasks";

export type BinPlace = { code: string; zone: string | null; path_order: number };

/** Where each item is picked at a location, in the order of the way; bins that are known to be empty come last. */
export async function binsOf(sql: Sql, locationId: string, itemIds: readonly string[]): Promise<Map<string, BinPlace[]>> {
  const rows = await sql.execute<BinPlace & { inventory_item_id: string }>(
    `select i.inventory_item_id, b.code, b.zone, b.path_order from doorstep_bin b join doorstep_bin_item i on i.bin_id = b.id and i.deleted_at is null
     where b.location_id = ? and b.kind = 'pick' and i.inventory_item_id = any(${EACH}) and b.deleted_at is null
     order by coalesce(i.quantity, 1) <= 0, b.path_order, b.code`, [locationId, each(itemIds)]
  );
  const places = new Map<string, BinPlace[]>();
  for (const { inventory_item_id, ...place } of rows) places.set(inventory_item_id, [...(places.get(inventory_item_id) ?? []), place]);
  return places;
}

type Taken = { location_id: string; bin: string | null; inventory_item_id: string; quantity: number; sku: string | null; barcode: string | null; title: string };

/** A bin's code is read as scans are: whoever types it may write it small. */
const IS_BIN = "upper(trim(b.code)) = upper(trim(?))";

/** Counts a bin down, where it is counted; one that runs low is to be filled up. */
export async function takeFromBin(sql: Sql, taken: Taken): Promise<void> {
  if (!taken.bin || !taken.inventory_item_id) return;
  const [left] = await sql.execute<{ code: string; quantity: number; replenish_below: number | null }>(
    `update doorstep_bin_item i set quantity = greatest(0, i.quantity - ?), updated_at = now() from doorstep_bin b
     where b.id = i.bin_id and b.location_id = ? and ${IS_BIN} and i.inventory_item_id = ? and i.quantity is not null
       and b.deleted_at is null and i.deleted_at is null returning b.code, i.quantity, i.replenish_below`,
    [taken.quantity, taken.location_id, taken.bin, taken.inventory_item_id]
  );
  if (!left || left.replenish_below === null || left.quantity >= left.replenish_below) return;
  await openTask(sql, { ...taken, bin: left.code, kind: "replenish", work_order_id: null, order_id: null, quantity: null, reason: "low_bin", note: `${left.quantity} / ${left.replenish_below}` });
}

/** What a task changed is in the bin, where it is counted: a change, for somebody may pick from it at the same moment. */
async function countBin(sql: Sql, { location_id, bin, inventory_item_id }: Pick<Taken, "location_id" | "bin" | "inventory_item_id">, change: number): Promise<void> {
  await sql.execute(
    `update doorstep_bin_item i set quantity = greatest(0, i.quantity + ?), updated_at = now() from doorstep_bin b
     where b.id = i.bin_id and b.location_id = ? and ${IS_BIN} and i.inventory_item_id = ? and i.quantity is not null and b.deleted_at is null and i.deleted_at is null`,
    [change, location_id, bin, inventory_item_id]
  );
}

/** What the task's bin holds follows: what was found too much or too little, put back, or brought out of another. */
export async function countBins(sql: Sql, task: TaskRow, result: Count | Brought | null): Promise<void> {
  if (!task.bin) return;
  if (!result || "counted" in result) return countBin(sql, task, result?.change ?? task.quantity ?? 0);
  await countBin(sql, task, result.brought);
  if (result.from) await countBin(sql, { ...task, bin: result.from }, -result.brought);
}
