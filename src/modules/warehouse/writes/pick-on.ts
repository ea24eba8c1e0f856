import type { Sql } from "../../../shared/sql";
import { settleState } from "./settle-state";

type Work = { id: string; order_id: string };
const SHORT = "l.inventory_item_id = ? and l.short_quantity > 0 and l.deleted_at is null";

/** The work at a location that could not find enough of an item and has not left, locked in one order. */
export const lockShort = (sql: Sql, { location_id, inventory_item_id }: { location_id: string; inventory_item_id: string }): Promise<Work[]> =>
  sql.execute(
    `select id, order_id from doorstep_work_order w where location_id = ? and state in ('picking', 'picked', 'packed') and deleted_at is null
       and exists (select 1 from doorstep_pick_line l where l.work_order_id = w.id and ${SHORT}) order by id for update`, [location_id, inventory_item_id]
  );

/** A count found some of the item after all: work that could not is picked on, its bundles with all of their parts. Gives its orders. */
export async function pickOn(sql: Sql, works: readonly Work[], inventoryItemId: string): Promise<string[]> {
  for (const work of works) {
    await sql.execute(
      `update doorstep_pick_line p set short_quantity = 0, updated_at = now() where p.work_order_id = ? and p.deleted_at is null
         and p.line_item_id in (select l.line_item_id from doorstep_pick_line l where l.work_order_id = ? and ${SHORT})`, [work.id, work.id, inventoryItemId]
    );
    await settleState(sql, work.id);
  }
  return works.map(({ order_id }) => order_id);
}
