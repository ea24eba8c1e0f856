import type { Sql } from "../../../shared/sql";
import { quantity } from "../rules/quantity";
import type { Level } from "../rules/stock";
import { each, EACH, raw } from "./sql";

type Row = { inventory_item_id: string; location_id: string; available: string };

/**
 * Locks the items' levels, in one order for everybody so that no two transactions wait for each other, and tells what
 * each can still give. The true reservations are summed rather than `reserved_quantity` read: core updates that without
 * a lock and loses updates (medusa#16569). They are read in a second statement, whose snapshot is younger than the locks.
 */
export async function lockLevels(sql: Sql, items: Iterable<string>): Promise<Level[]> {
  await sql.execute(
    `select id from inventory_level where inventory_item_id in ${EACH} and deleted_at is null
     order by inventory_item_id, location_id for update`,
    [each(items)]
  );
  return levelsOf(sql, items);
}

/** The same without a lock: what is true at this moment, and perhaps no more at the next. */
export async function levelsOf(sql: Sql, items: Iterable<string>): Promise<Level[]> {
  const wanted = each(items);
  const rows = await sql.execute<Row>(
    `select l.inventory_item_id, l.location_id, (l.stocked_quantity - coalesce(r.total, 0))::text as available
     from inventory_level l
     left join (select inventory_item_id, location_id, sum(quantity) as total from reservation_item
                where deleted_at is null and inventory_item_id in ${EACH} group by 1, 2) r using (inventory_item_id, location_id)
     where l.deleted_at is null and l.inventory_item_id in ${EACH}`,
    [wanted, wanted]
  );
  return rows.map((row) => ({ ...row, available: quantity(row.available) }));
}

/** Sets `reserved_quantity` of the items' levels, which the caller has locked, to the true sum of their reservations. */
export async function trueUp(sql: Sql, items: Iterable<string>): Promise<void> {
  await sql.execute(
    `update inventory_level l set reserved_quantity = t.total, raw_reserved_quantity = ${raw("t.total")}, updated_at = now()
     from (select v.id, coalesce(sum(r.quantity), 0) as total from inventory_level v
           left join reservation_item r on r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id
             and r.deleted_at is null
           where v.deleted_at is null and v.inventory_item_id in ${EACH} group by v.id) t
     where l.id = t.id and l.reserved_quantity is distinct from t.total`,
    [each(items)]
  );
}
