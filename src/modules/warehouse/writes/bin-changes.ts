import { entityId } from "../../../shared/entity-id";
import { badInput, notFound } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { movedOnWalk, type Beside, type OnWalk } from "../rules/bin-walk";
import { relocating } from "./place-lines";

/** What is left out stays as it is; of goods that are new in the bin nothing is counted then. */
export type HeldInput = { inventory_item_id: string; quantity?: number | null; replenish_below?: number | null };

/** @throws 404 */
async function locationOf(sql: Sql, id: string): Promise<string> {
  const [bin] = await sql.execute<{ location_id: string }>("select location_id from doorstep_bin where id = ? and deleted_at is null", [id]);
  if (!bin) throw notFound("bin", id);
  return bin.location_id;
}

/** Has a bin come right before or after another on the walk. @throws 404; 400 when the other is not at its location */
export async function moveBin(sql: Sql, id: string, beside: Beside): Promise<void> {
  const locationId = await locationOf(sql, id);
  // In one order, so that two who move bins wait for each other.
  await sql.execute("select id from doorstep_bin where location_id = ? and deleted_at is null order by id for update", [locationId]);
  const walk = await sql.execute<OnWalk>("select id, path_order from doorstep_bin where location_id = ? and deleted_at is null order by path_order, code", [locationId]);
  const anchor = "before" in beside ? beside.before : beside.after;
  if (anchor === id || !walk.some((bin) => bin.id === anchor)) throw badInput("before" in beside ? "before" : "after", "must be another bin of the same location");
  await sql.execute(
    "update doorstep_bin b set path_order = r.path_order, updated_at = now() from jsonb_to_recordset(?::jsonb) as r(id text, path_order int) where b.id = r.id",
    [JSON.stringify(movedOnWalk(walk, id, beside))]
  );
}

/** The bin is no more; what lay in it lies in no bin, and no open work is sent to it. @throws 404 */
export async function removeBin(sql: Sql, id: string): Promise<void> {
  const locationId = await locationOf(sql, id);
  const held = await sql.execute<{ inventory_item_id: string }>("select inventory_item_id from doorstep_bin_item where bin_id = ? and deleted_at is null", [id]);
  await relocating(sql, locationId, held.map((one) => one.inventory_item_id), async () => {
    await sql.execute("delete from doorstep_bin_item where bin_id = ?", [id]);
    await sql.execute("update doorstep_bin set deleted_at = now(), updated_at = now() where id = ? and deleted_at is null", [id]);
  });
}

/** Says what lies in a bin of one item; the others in it stay. @throws 404 */
export async function putIntoBin(sql: Sql, id: string, { inventory_item_id, quantity, replenish_below }: HeldInput): Promise<void> {
  await relocating(sql, await locationOf(sql, id), [inventory_item_id], () => sql.execute(
    `insert into doorstep_bin_item as i (id, bin_id, inventory_item_id, quantity, replenish_below) values (?, ?, ?, ?, ?)
     on conflict (bin_id, inventory_item_id) where deleted_at is null do update set quantity = case when ? then excluded.quantity else i.quantity end,
       replenish_below = case when ? then excluded.replenish_below else i.replenish_below end, updated_at = now()`,
    [entityId("dsbini"), id, inventory_item_id, quantity ?? null, replenish_below ?? null, quantity !== undefined, replenish_below !== undefined]
  ));
}

/** It does not lie in this bin. Told again it is the same. @throws 404 */
export async function takeOutOfBin(sql: Sql, id: string, inventoryItemId: string): Promise<void> {
  const remove = () => sql.execute("delete from doorstep_bin_item where bin_id = ? and inventory_item_id = ?", [id, inventoryItemId]);
  await relocating(sql, await locationOf(sql, id), [inventoryItemId], remove);
}
