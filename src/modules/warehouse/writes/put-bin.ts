import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { relocating } from "./place-lines";

/** `items`: what lies in it, all of it, where given. `quantity` null: not counted by bin. */
export type BinInput = {
  location_id: string; code: string; path_order?: number; zone?: string | null; kind?: "pick" | "reserve";
  inventory_item_ids?: string[]; items?: { inventory_item_id: string; quantity?: number | null; replenish_below?: number | null }[];
};

/** Makes the bin or brings it up to date, with exactly these items where they are given; open work is sent to where they lie now. Gives its id. */
export async function putBin(sql: Sql, { location_id, code, path_order, zone, kind, inventory_item_ids, items }: BinInput): Promise<string> {
  const [bin] = await sql.execute<{ id: string }>(
    `insert into doorstep_bin as b (id, location_id, code, path_order, zone, kind) values (?, ?, ?, ?, ?, ?)
     on conflict (location_id, code) where deleted_at is null do update set path_order = coalesce(?::integer, b.path_order),
       zone = case when ? then excluded.zone else b.zone end, kind = coalesce(?::text, b.kind), updated_at = now() returning id`,
    [entityId("dsbin"), location_id, code, path_order ?? 0, zone ?? null, kind ?? "pick", path_order ?? null, zone !== undefined, kind ?? null]
  );
  const id = bin!.id;
  const held = items ?? inventory_item_ids?.map((inventory_item_id) => ({ inventory_item_id }));
  const before = await sql.execute<{ inventory_item_id: string }>("select inventory_item_id from doorstep_bin_item where bin_id = ? and deleted_at is null", [id]);
  const moved = [...new Set([...before, ...(held ?? [])].map(({ inventory_item_id }) => inventory_item_id))];
  await relocating(sql, location_id, moved, async () => held && fill(sql, id, held));
  return id;
}

/** Exactly these items lie in it from now on. */
async function fill(sql: Sql, id: string, held: readonly NonNullable<BinInput["items"]>[number][]): Promise<void> {
  await sql.execute("delete from doorstep_bin_item where bin_id = ?", [id]);
  for (const item of new Map(held.map((one) => [one.inventory_item_id, one])).values()) {
    const { quantity = null, replenish_below = null } = item;
    await sql.execute("insert into doorstep_bin_item (id, bin_id, inventory_item_id, quantity, replenish_below) values (?, ?, ?, ?, ?)", [
      entityId("dsbini"), id, item.inventory_item_id, quantity, replenish_below,
    ]);
  }
}
