import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { binsOf } from "./bins";

/** Work whose pieces are still to be found: only its lines are told where. */
const OPEN = "l.quantity > l.picked_quantity + l.short_quantity and l.deleted_at is null";

/** Locks the work at a location that has some of these items still to pick, in one order, as whoever picks it does. */
const lockToPick = (sql: Sql, locationId: string, itemIds: readonly string[]): Promise<{ id: string }[]> =>
  sql.execute(
    `select id from doorstep_work_order w where location_id = ? and state in ('waiting', 'ready', 'picking') and deleted_at is null
       and exists (select 1 from doorstep_pick_line l where l.work_order_id = w.id and l.inventory_item_id = any(${EACH}) and ${OPEN}) order by id for update`, [locationId, each(itemIds)]
  );

/** Changes where these items lie, and sends open work to where they lie then. Work is locked before its bins' counts, as by who picks it. */
export async function relocating(sql: Sql, locationId: string, itemIds: readonly string[], change: () => Promise<unknown>): Promise<void> {
  const works = itemIds.length ? await lockToPick(sql, locationId, itemIds) : [];
  await change();
  await placeLines(sql, locationId, itemIds, works.map(({ id }) => id));
}

/** Where nothing says where an item lies, its lines keep no bin. */
async function placeLines(sql: Sql, locationId: string, itemIds: readonly string[], workIds: readonly string[]): Promise<void> {
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
