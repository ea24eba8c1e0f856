import { Conflict, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { afterEvent, possibleIn, type WorkOrderEvent, type WorkOrderState } from "../rules/work-order-states";

export type WorkOrderLocked = {
  id: string; order_id: string; display_id: number; location_id: string; state: WorkOrderState; picker_id: string | null; tote: string | null; box: number | null; wave_id: string | null; started_at: Date | null;
  waiting_code: string | null; waiting_reason: string | null; part: number; merge_id: string | null; merge_key: string | null;
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
  return requireAll(ids, await sql.execute<WorkOrderLocked>(`select * from doorstep_work_order where id = any(${EACH}) and deleted_at is null order by id for update`, [each(ids)]));
}

function requireAll(ids: readonly string[], rows: WorkOrderLocked[]): WorkOrderLocked[] {
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw notFound("work order", missing);
  return rows;
}

const MERGES = `select * from doorstep_work_order where deleted_at is null
  and (id = any(${EACH}) or merge_id = any(array(select merge_id from doorstep_work_order where id = any(${EACH}) and merge_id is not null))) order by id for update`;

/**
 * The work orders and all that go together with them, locked. @throws 409 when they were merged, or taken apart, at this very
 * moment: what is locked would not be all of it
 */
export async function lockMerges(sql: Sql, ids: readonly string[]): Promise<WorkOrderLocked[]> {
  // One that left while its lock was waited for is not among them any more.
  const rows = requireAll(ids, await sql.execute<WorkOrderLocked>(MERGES, [each(ids), each(ids)]));
  if (rows.every(({ merge_id }) => !merge_id)) return rows;
  const now = await idsTogether(sql, ids);
  if (now.some((id) => !rows.some((row) => row.id === id))) throw conflict("busy", "Work orders are being merged by another call: ask again in a moment");
  return rows.filter(({ id }) => now.includes(id));
}

/** The work order and its mates, locked. @throws 404, 409 */
export async function lockTogether(sql: Sql, id: string): Promise<{ row: WorkOrderLocked; mates: WorkOrderLocked[] }> {
  const rows = await lockMerges(sql, [id]);
  return { row: rows.find((row) => row.id === id)!, mates: rows.filter((row) => row.id !== id) };
}

/** With those that go together with them. */
export async function idsTogether(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const mates = await sql.execute<{ id: string }>(
    `select m.id from doorstep_work_order o join doorstep_work_order m on m.merge_id = o.merge_id and m.deleted_at is null where o.id = any(${EACH}) and o.merge_id is not null`, [each(ids)]
  );
  return [...new Set([...ids, ...mates.map((mate) => mate.id)])];
}

const PICKED_WITH = `select * from doorstep_work_order where deleted_at is null and (id = ? or (merge_id = any(array(select merge_id from doorstep_work_order where id = ?))
  and state in ('picking', 'picked', 'packed') and picker_id is not distinct from (select picker_id from doorstep_work_order where id = ?))) order by id for update`;

/** Locks it, and those that the same person picks, or has picked, together with it. @throws 404 */
export const lockPickedWith = async (sql: Sql, id: string): Promise<WorkOrderLocked[]> => requireAll([id], await sql.execute<WorkOrderLocked>(PICKED_WITH, [id, id, id]));

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
