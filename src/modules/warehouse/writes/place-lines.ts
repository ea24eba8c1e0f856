import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { binsOf } from "./bins";

/** Work whose pieces are still to be found: only its lines are told where. */
const OPEN = "l.quantity > l.picked_quantity + l.short_quantity and l.deleted_at is null";

/** Locks the work at a location that has some of these items still to pick, in one order, as whoever picks it does. */
export const lockToPick = (sql: Sql, locationId: string, itemIds: readonly string[]): Promise<{ id: string }[]> =>
  sql.execute(
    `select id from doorstep_work_order w where location_id = ? and state in ('waiting', 'ready', 'picking') and deleted_at is null
       and exists (select 1 from doorstep_pick_line l where l.work_order_id = w.id and l.inventory_item_id = any(${EACH}) and ${OPEN}) order by id for update`, [locationId, each(itemIds)]
  );

/** Tells the work where these items lie now; where nothing says so, it keeps none. The caller holds its locks. */
export async function placeLines(sql: Sql, locationId: string, itemIds: readonly string[], workIds: readonly string[]): Promise<void> {
  if (!workIds.length) return;
  const places = await binsOf(sql, locationId, itemIds);
  for (const item of itemIds) {
    const bins = places.get(item) ?? [];
    const [first] = bins;
    await sql.execute(
      `update doorstep_pick_line l set bin = ?, zone = ?, bins = ?, path_order = ?, updated_at = now() where l.work_order_id = any(${EACH}) and l.inventory_item_id = ? and ${OPEN}`,
      [first?.code ?? null, first?.zone ?? null, JSON.stringify(bins.map(({ code }) => code)), first?.path_order ?? 0, each(workIds), item]
    );
  }
}
