import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { BinLine } from "../rules/bin-list";
import { relocating } from "./place-lines";

export type ListedBin = Pick<BinLine, "code" | "zone" | "path_order" | "kind">;
export type ListedGoods = { code: string; inventory_item_id: string; quantity: number | null };

/**
 * Makes bins or brings them up to date, and what lies in them, in three statements. What is null stays as it is; a new bin without a
 * number comes after all others, in the list's order. Bins and goods that are not in the list stay.
 */
export async function writeBins(sql: Sql, locationId: string, bins: readonly ListedBin[], goods: readonly ListedGoods[]): Promise<void> {
  const rows = bins.map((bin, n) => ({ ...bin, n: n + 1, id: entityId("dsbin") })).sort((a, b) => (a.code < b.code ? -1 : 1));
  await sql.execute(
    `with last as (select coalesce(max(path_order), 0) as path_order from doorstep_bin where location_id = ? and deleted_at is null)
     insert into doorstep_bin as b (id, location_id, code, zone, path_order, kind)
     select r.id, ?, r.code, r.zone, coalesce(r.path_order, last.path_order + r.n * 10), coalesce(r.kind, 'pick')
     from jsonb_to_recordset(?::jsonb) as r(id text, n int, code text, zone text, path_order int, kind text), last order by r.code
     on conflict (location_id, code) where deleted_at is null do nothing`, [locationId, locationId, JSON.stringify(rows)]
  );
  await sql.execute(
    `update doorstep_bin b set zone = coalesce(r.zone, b.zone), path_order = coalesce(r.path_order, b.path_order), kind = coalesce(r.kind, b.kind), updated_at = now()
     from jsonb_to_recordset(?::jsonb) as r(code text, zone text, path_order int, kind text) where b.location_id = ? and b.code = r.code and b.deleted_at is null`,
    [JSON.stringify(rows), locationId]
  );
  const held = goods.map((one) => ({ ...one, id: entityId("dsbini") }));
  await relocating(sql, locationId, [...new Set(goods.map((one) => one.inventory_item_id))], () => sql.execute(
    `insert into doorstep_bin_item as i (id, bin_id, inventory_item_id, quantity)
     select r.id, b.id, r.inventory_item_id, r.quantity from jsonb_to_recordset(?::jsonb) as r(id text, code text, inventory_item_id text, quantity int)
     join doorstep_bin b on b.location_id = ? and b.code = r.code and b.deleted_at is null order by b.id, r.inventory_item_id
     on conflict (bin_id, inventory_item_id) where deleted_at is null do update set quantity = coalesce(excluded.quantity, i.quantity), updated_at = now()`,
    [JSON.stringify(held), locationId]
  ));
}
