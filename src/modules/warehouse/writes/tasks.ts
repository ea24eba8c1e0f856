import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import type { TaskKind, TaskState } from "../rules/tasks";
import { note } from "./entries";

export type NewTask = {
  kind: TaskKind; location_id: string; work_order_id: string | null; order_id: string | null; inventory_item_id: string;
  sku: string | null; barcode: string | null; title: string; bin: string | null; quantity: number | null; reason: string; note: string | null;
};
export type TaskRow = NewTask & {
  id: string; state: TaskState; counted_quantity: number | null; stock_change: number | null; done_by: string | null; done_at: Date | null;
  created_at: Date; updated_at: Date; deleted_at: Date | null;
};
/** What was counted, and by how much the stock differs from it. */
export type Count = { counted: number; change: number };
/** How many pieces were brought, and out of which bin, where that is known. */
export type Brought = { brought: number; from: string | null };

/** Opens a task. A bin is counted, or filled up, once, however many ask for it. */
export async function openTask(sql: Sql, task: NewTask): Promise<void> {
  const now = clock.now();
  await sql.execute(
    `insert into doorstep_warehouse_task (id, kind, state, location_id, work_order_id, order_id, inventory_item_id, sku, barcode, title, bin, quantity, reason, note, created_at, updated_at)
     values (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (location_id, kind, inventory_item_id, bin) where state = 'open' and kind <> 'put_back' and deleted_at is null do nothing`,
    [entityId("dstask"), task.kind, task.location_id, task.work_order_id, task.order_id, task.inventory_item_id, task.sku, task.barcode, task.title,
      task.bin ?? "", task.quantity, task.reason, task.note, now, now]
  );
}

/** Takes the task's row lock. @throws 404 */
async function lockTask(sql: Sql, id: string): Promise<TaskRow> {
  const [row] = await sql.execute<TaskRow>("select * from doorstep_warehouse_task where id = ? and deleted_at is null for update", [id]);
  if (!row) throw notFound("task", id);
  return row;
}

/** It is done; a count with what was counted, a bin that was filled up with what was brought. @throws 404; 409 when it is over */
export async function finishTask(sql: Sql, id: string, by: string, result: Count | Brought | null): Promise<TaskRow> {
  const row = await lockTask(sql, id);
  if (row.state !== "open") throw wrongState("task", row.state, "nothing more");
  const count = result && "counted" in result ? result : null;
  await sql.execute(
    "update doorstep_warehouse_task set state = 'done', done_by = ?, done_at = ?, counted_quantity = ?, stock_change = ?, updated_at = now() where id = ?",
    [by, clock.now(), count?.counted ?? null, count?.change ?? null, id]
  );
  await note(sql, { kind: "task_done", location_id: row.location_id, work_order_id: row.work_order_id, order_id: row.order_id, by, data: { task_id: id, kind: row.kind, ...result } });
  return row;
}
