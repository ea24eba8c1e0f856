import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";

export type BinInput = { location_id: string; code: string; path_order?: number; inventory_item_ids?: string[] };

/** Makes the bin or brings it up to date, with exactly these items where they are given. Gives its id. */
export async function putBin(sql: Sql, { location_id, code, path_order, inventory_item_ids }: BinInput): Promise<string> {
  const [bin] = await sql.execute<{ id: string }>(
    `insert into doorstep_bin as b (id, location_id, code, path_order) values (?, ?, ?, ?)
     on conflict (location_id, code) where deleted_at is null do update set path_order = coalesce(?::integer, b.path_order), updated_at = now() returning id`,
    [entityId("dsbin"), location_id, code, path_order ?? 0, path_order ?? null]
  );
  const id = bin!.id;
  if (!inventory_item_ids) return id;
  await sql.execute("delete from doorstep_bin_item where bin_id = ?", [id]);
  for (const item of new Set(inventory_item_ids)) {
    await sql.execute("insert into doorstep_bin_item (id, bin_id, inventory_item_id) values (?, ?, ?)", [entityId("dsbini"), id, item]);
  }
  return id;
}
