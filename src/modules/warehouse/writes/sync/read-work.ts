import type { Sql } from "../../../../shared/sql";
import { each, EACH } from "../../../../shared/sql-values";
import type { LineNow } from "../../rules/sync/fit-line";
import type { WorkOrderState } from "../../rules/work-order-states";

export type SyncedLine = LineNow & { required_quantity: number; by_hand_quantity: number; bin: string | null; sku: string | null; barcode: string | null; title: string };
export type WorkRow = { id: string; order_id: string; location_id: string; state: WorkOrderState; part: number; released_at: Date | null; lines: SyncedLine[] };

const LINES = `
  select l.id, l.work_order_id, l.line_item_id, l.inventory_item_id, l.quantity, l.picked_quantity, l.packed_quantity, l.short_quantity, l.required_quantity,
    l.by_hand_quantity, l.bin, l.sku, l.barcode, l.title,
    coalesce((select sum(i.quantity) from doorstep_package_item i join doorstep_package p on p.id = i.package_id
      where i.pick_line_id = l.id and p.state <> 'voided' and p.id = any(${EACH}) and i.deleted_at is null), 0)::int as gone_quantity
  from doorstep_pick_line l where l.work_order_id = any(${EACH}) and l.deleted_at is null order by l.path_order, l.id`;

/** The order's work orders, locked in one order so that whoever else changes them waits, with their lines. */
export async function workOfOrder(sql: Sql, orderId: string, fulfilledPackages: string[]): Promise<WorkRow[]> {
  const rows = await sql.execute<Omit<WorkRow, "lines">>(
    "select id, order_id, location_id, state, part, released_at from doorstep_work_order where order_id = ? and deleted_at is null order by id for update", [orderId]
  );
  if (!rows.length) return [];
  const lines = await sql.execute<SyncedLine & { work_order_id: string }>(LINES, [each(fulfilledPackages), each(rows.map(({ id }) => id))]);
  return rows.map((row) => ({ ...row, lines: lines.filter((line) => line.work_order_id === row.id) }));
}
