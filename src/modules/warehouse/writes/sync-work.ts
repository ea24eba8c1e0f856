import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { PlannedLine, PlannedWork } from "../rules/plan-work";
import { afterEvent, isUntouched, type WorkOrderState } from "../rules/work-order-states";

export type WorkToSync = {
  order: { id: string; display_id: number; cancelled: boolean };
  /** Undefined while stock is not settled: then nothing is made, and nothing taken away. */
  plan: PlannedWork[] | undefined;
  ship_by: Date;
  waiting_reason: string | null;
};
type Row = { id: string; location_id: string; state: WorkOrderState; waiting_reason: string | null };

/** Brings an order's work orders in line with its plan. What somebody began is left to people, but for a cancelled order. */
export async function syncWork(sql: Sql, { order, plan, ship_by, waiting_reason }: WorkToSync): Promise<void> {
  if (!order.cancelled) for (const work of plan ?? []) await insert(sql, order, work.location_id, ship_by);
  const rows = await sql.execute<Row>(
    "select id, location_id, state, waiting_reason from doorstep_work_order where order_id = ? and deleted_at is null order by id for update", [order.id]
  );
  for (const row of rows) {
    const work = plan?.find((w) => w.location_id === row.location_id);
    if (order.cancelled) await cancel(sql, row);
    else if (plan && work && row.state === "cancelled") await renew(sql, { ...row, state: "waiting" }, work, waiting_reason);
    else if (plan && isUntouched(row.state)) await (work ? renew(sql, row, work, waiting_reason) : cancel(sql, row));
  }
}

const insert = (sql: Sql, order: WorkToSync["order"], locationId: string, shipBy: Date): Promise<unknown> =>
  sql.execute(
    `insert into doorstep_work_order (id, order_id, display_id, location_id, state, ship_by, created_at, updated_at)
     values (?, ?, ?, ?, 'waiting', ?, ?, ?) on conflict (order_id, location_id) where deleted_at is null do nothing`,
    [entityId("dswo"), order.id, order.display_id, locationId, shipBy, clock.now(), clock.now()]
  );

async function cancel(sql: Sql, row: Row): Promise<void> {
  const state = afterEvent(row.state, "cancel");
  if (!state) return;
  await sql.execute("update doorstep_work_order set state = ?, waiting_reason = null, cancelled_at = ?, updated_at = now() where id = ?", [state, clock.now(), row.id]);
}

async function renew(sql: Sql, row: Row, work: PlannedWork, reason: string | null): Promise<void> {
  const state = afterEvent(row.state, reason ? "block" : "release");
  await sql.execute(
    "update doorstep_work_order set state = ?, waiting_reason = ?, cancelled_at = null, updated_at = now() where id = ? and (state, waiting_reason) is distinct from (?, ?)",
    [state, reason, row.id, state, reason]
  );
  const known = await sql.execute<{ id: string; line_item_id: string; inventory_item_id: string }>(
    "select id, line_item_id, inventory_item_id from doorstep_pick_line where work_order_id = ? and deleted_at is null", [row.id]
  );
  const isPlanned = (l: { line_item_id: string; inventory_item_id: string }) =>
    work.lines.some((p) => p.line_item_id === l.line_item_id && p.inventory_item_id === l.inventory_item_id);
  for (const gone of known.filter((l) => !isPlanned(l))) await sql.execute("delete from doorstep_pick_line where id = ?", [gone.id]);
  for (const line of work.lines) await upsertLine(sql, row, line);
}

async function upsertLine(sql: Sql, row: Row, line: PlannedLine): Promise<void> {
  const [bin] = await sql.execute<{ code: string; path_order: number }>(
    `select b.code, b.path_order from doorstep_bin b join doorstep_bin_item i on i.bin_id = b.id and i.deleted_at is null
     where b.location_id = ? and i.inventory_item_id = ? and b.deleted_at is null order by b.path_order, b.code limit 1`,
    [row.location_id, line.inventory_item_id]
  );
  await sql.execute(
    `insert into doorstep_pick_line (id, work_order_id, line_item_id, inventory_item_id, required_quantity, sku, barcode, title, thumbnail,
       bin, path_order, unit_weight_grams, quantity) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (work_order_id, line_item_id, inventory_item_id) where deleted_at is null
     do update set quantity = excluded.quantity, bin = excluded.bin, path_order = excluded.path_order, updated_at = now()`,
    [entityId("dspl"), row.id, line.line_item_id, line.inventory_item_id, line.required_quantity, line.sku, line.barcode,
      line.title, line.thumbnail, bin?.code ?? null, bin?.path_order ?? 0, line.unit_weight_grams, line.quantity]
  );
}
