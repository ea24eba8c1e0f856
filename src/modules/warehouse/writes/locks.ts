import { Conflict, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { afterEvent, possibleIn, type WorkOrderEvent, type WorkOrderState } from "../rules/work-order-states";

export type WorkOrderLocked = {
  id: string; order_id: string; display_id: number; location_id: string; state: WorkOrderState; picker_id: string | null; tote: string | null; box: number | null; wave_id: string | null;
  waiting_code: string | null; waiting_reason: string | null; part: number;
};
export type LineRow = {
  id: string; work_order_id: string; line_item_id: string; inventory_item_id: string; required_quantity: number; sku: string | null; title: string;
  barcode: string | null; bin: string | null; bins: string[]; zone: string | null; path_order: number; unit_weight_grams: number | null;
  length_mm: number | null; width_mm: number | null; height_mm: number | null; quantity: number; picked_quantity: number; sorted_quantity: number; packed_quantity: number; short_quantity: number;
};

/** Takes the work order's row lock: whoever else changes it waits, so that quantities are counted once. */
export async function lockWorkOrder(sql: Sql, id: string): Promise<WorkOrderLocked> {
  const [row] = await lockWorkOrders(sql, [id]);
  return row!;
}

/** The same of many, in the order of their ids, so that two who want some of the same wait for each other instead of locking up. @throws 404 */
export async function lockWorkOrders(sql: Sql, ids: readonly string[]): Promise<WorkOrderLocked[]> {
  const rows = await sql.execute<WorkOrderLocked>(`select * from doorstep_work_order where id = any(${EACH}) and deleted_at is null order by id for update`, [each(ids)]);
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw notFound("work order", missing);
  return rows;
}

export const linesOf = (sql: Sql, workOrderId: string): Promise<LineRow[]> => linesOfAll(sql, [workOrderId]);

export async function linesOfAll(sql: Sql, workOrderIds: readonly string[]): Promise<LineRow[]> {
  const rows = await sql.execute<LineRow & { bins: string[] | null }>(
    `select * from doorstep_pick_line where work_order_id = any(${EACH}) and quantity > 0 and deleted_at is null order by work_order_id, path_order, id`, [each(workOrderIds)]
  );
  return rows.map((row) => ({ ...row, bins: row.bins ?? (row.bin ? [row.bin] : []) }));
}

/** The next state, or the refusal that names the present one. */
export function stateAfter(row: Pick<WorkOrderLocked, "state">, event: WorkOrderEvent): WorkOrderState {
  const next = afterEvent(row.state, event);
  if (!next) throw wrongState("work order", row.state, possibleIn(row.state));
  return next;
}

/** 409 with a code that the pick screen acts on. */
export const conflict = (code: string, message: string): Conflict => new Conflict(message, code);
