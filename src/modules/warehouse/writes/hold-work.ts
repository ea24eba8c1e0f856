import { clock } from "../../../shared/clock";
import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { lockWorkOrder, type WorkOrderLocked } from "./locks";

const OVER = ["shipped", "cancelled"];

async function lockOpen(sql: Sql, id: string): Promise<WorkOrderLocked> {
  const row = await lockWorkOrder(sql, id);
  if (OVER.includes(row.state)) throw wrongState("work order", row.state, possibleIn(row.state));
  return row;
}

/** A person holds it, for a reason in words, until a person lets it go. @throws 409 when it is over */
export async function holdWork(sql: Sql, id: string, reason: string, by: string | null): Promise<string> {
  const row = await lockOpen(sql, id);
  await sql.execute(
    `update doorstep_work_order set held_at = ?, held_by = ?, hold_reason = ?, waiting_code = 'held', waiting_reason = ?,
       state = case when state = 'ready' then 'waiting' else state end, updated_at = now() where id = ?`, [clock.now(), by, reason, reason, id]
  );
  await note(sql, { kind: "held", location_id: row.location_id, work_order_id: id, order_id: row.order_id, by, data: { reason } });
  return row.order_id;
}

/** A person lets it go, or has answered what the shopper asked where it waits for that: whoever lifts a hold was shown no question. What else it waits for is found when its order is followed. */
export async function releaseWork(sql: Sql, id: string, by: string): Promise<string> {
  const row = await lockOpen(sql, id);
  await sql.execute(
    `update doorstep_work_order set released_at = case when waiting_code = 'instructions' then ? else released_at end, released_by = case when waiting_code = 'instructions' then ? else released_by end,
       held_at = null, held_by = null, hold_reason = null, updated_at = now() where id = ?`, [clock.now(), by, id]
  );
  await note(sql, { kind: "released", location_id: row.location_id, work_order_id: id, order_id: row.order_id, by, data: { from: row.waiting_code } });
  return row.order_id;
}

/** A person says how soon it is to be worked on; null leaves it to the rule again. */
export async function prioritise(sql: Sql, id: string, priority: number | null, by: string): Promise<string> {
  const row = await lockOpen(sql, id);
  await sql.execute("update doorstep_work_order set own_priority = ?, priority = coalesce(?, priority), updated_at = now() where id = ?", [priority, priority, id]);
  await note(sql, { kind: "prioritised", location_id: row.location_id, work_order_id: id, order_id: row.order_id, by, data: { priority } });
  return row.order_id;
}
