import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { eventAfterChanges } from "../rules/sync/state-after-changes";
import { afterEvent, type WorkOrderState } from "../rules/work-order-states";
import { reopenWaveOf } from "./reopen-wave";

type Counts = { quantity: number; picked_quantity: number; packed_quantity: number; short_quantity: number };

/** Brings the work order to the state that its lines stand for. */
export async function settleState(sql: Sql, work: { id: string; state: WorkOrderState }): Promise<WorkOrderState> {
  let state = work.state;
  const lines = await sql.execute<Counts>(
    "select quantity, picked_quantity, packed_quantity, short_quantity from doorstep_pick_line where work_order_id = ? and deleted_at is null", [work.id]
  );
  for (let event = eventAfterChanges(state, lines); event; event = eventAfterChanges(state, lines)) state = afterEvent(state, event)!;
  const [left] = await sql.execute<{ shipped: boolean | null }>("select bool_and(state = 'shipped') as shipped from doorstep_package where work_order_id = ? and state <> 'voided'", [work.id]);
  if (state === "packed" && left?.shipped) state = "shipped";
  if (state === work.state) return state;
  const now = clock.now();
  await sql.execute(
    `update doorstep_work_order set state = ?, cancelled_at = ?, picked_at = case when ? in ('picked', 'packed', 'shipped') then coalesce(picked_at, ?) end,
       packed_at = case when ? in ('packed', 'shipped') then coalesce(packed_at, ?) end, shipped_at = ?, updated_at = now() where id = ?`,
    [state, state === "cancelled" ? now : null, state, now, state, now, state === "shipped" ? now : null, work.id]
  );
  // It is picked on in its wave, which may have been done.
  if (state === "picking") await reopenWaveOf(sql, work.id);
  return state;
}
