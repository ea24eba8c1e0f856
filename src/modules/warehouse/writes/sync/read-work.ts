import type { Sql } from "../../../../shared/sql";
import { each, EACH } from "../../../../shared/sql-values";
import type { LaterCode } from "../../rules/later";
import type { LineNow } from "../../rules/sync/fit-line";
import type { WorkOrderState } from "../../rules/work-order-states";

export type SyncedLine = LineNow & { required_quantity: number; by_hand_quantity: number; bin: string | null; sku: string | null; barcode: string | null; title: string };
export type WorkRow = {
  id: string; order_id: string; location_id: string; state: WorkOrderState; part: number; released_at: Date | null; later_code: LaterCode | null; wave_id: string | null; merge_id: string | null; merge_key: string | null; lines: SyncedLine[];
};

/** A carton that was opened while its label was being bought is gone until the label is given back. */
const LINES = `
  select l.id, l.work_order_id, l.line_item_id, l.inventory_item_id, l.quantity, l.picked_quantity, l.packed_quantity, l.short_quantity, l.required_quantity,
    l.by_hand_quantity, l.bin, l.sku, l.barcode, l.title,
    coalesce((select sum(i.quantity) from doorstep_package_item i
      where i.pick_line_id = l.id and i.package_id = any(${EACH}) and i.deleted_at is null), 0)::int as gone_quantity,
    coalesce((select sum(i.quantity) from doorstep_package_item i join doorstep_package p on p.id = i.package_id
      where i.pick_line_id = l.id and (p.state = 'labelled' or (p.state = 'packed' and p.collected_at is not null)) and not p.id = any(${EACH}) and i.deleted_at is null and p.deleted_at is null), 0)::int as labelled_quantity
  from doorstep_pick_line l where l.work_order_id = any(${EACH}) and l.deleted_at is null order by l.path_order, l.id`;

/** The order's work orders, and those of others that go together, or lie in a carton, with them. */
const CONCERNED = `from doorstep_work_order where deleted_at is null and id in (
  select id from doorstep_work_order where order_id = ? union
  select m.id from doorstep_work_order o join doorstep_work_order m on m.merge_id = o.merge_id and m.deleted_at is null where o.order_id = ? union
  select q.work_order_id from doorstep_package p join doorstep_package q on q.parcel_id = p.parcel_id and q.deleted_at is null
    where p.order_id = ? and p.state = 'packed' and p.deleted_at is null)`;

/**
 * The order's work orders with their lines, locked in one order, with what may have to change along, so that whoever else changes
 * them waits. @throws Error, to be tried again, when they were merged, split or packed at this very moment: what is locked would not be all of it
 */
export async function workOfOrder(sql: Sql, orderId: string, fulfilledPackages: string[]): Promise<WorkRow[]> {
  const locked = await sql.execute<Omit<WorkRow, "lines">>(
    `select id, order_id, location_id, state, part, released_at, later_code, wave_id, merge_id, merge_key ${CONCERNED} order by id for update`, [orderId, orderId, orderId]
  );
  const rows = locked.filter((row) => row.order_id === orderId);
  if (!rows.length) return [];
  const now = await sql.execute<{ id: string }>(`select id ${CONCERNED}`, [orderId, orderId, orderId]);
  if (now.some(({ id }) => !locked.some((row) => row.id === id))) throw new Error(`Work of order ${orderId} was merged, split or packed while it was followed`);
  const lines = await sql.execute<SyncedLine & { work_order_id: string }>(LINES, [each(fulfilledPackages), each(fulfilledPackages), each(rows.map(({ id }) => id))]);
  return rows.map((row) => ({ ...row, lines: lines.filter((line) => line.work_order_id === row.id) }));
}
