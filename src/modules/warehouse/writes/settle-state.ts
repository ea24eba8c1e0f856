import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { eventAfterChanges } from "../rules/sync/state-after-changes";
import { afterEvent, type WorkOrderState } from "../rules/work-order-states";
import { finishWaveOf, reopenWaveOf } from "./wave-of";

type Counts = { quantity: number; picked_quantity: number; packed_quantity: number; short_quantity: number };
/** `left`: whether all that was packed has left. */
type Standing = { state: WorkOrderState; wave_id: string | null; left: boolean | null; lines: Counts[] };
const STANDING = `select state, wave_id, (select bool_and(p.state = 'shipped') from doorstep_package p where p.work_order_id = w.id and p.state <> 'voided' and p.deleted_at is null) as left,
  (select coalesce(json_agg(l), '[]') from (select quantity, picked_quantity, packed_quantity, short_quantity from doorstep_pick_line where work_order_id = w.id and deleted_at is null) l) as lines
  from doorstep_work_order w where w.id = ?`;

/** Brings the work order to the state that its lines stand for, from the one that it has: what came before in the same transaction may have moved it. */
export async function settleState(sql: Sql, id: string): Promise<WorkOrderState> {
  const [was] = (await sql.execute<Standing>(STANDING, [id])) as [Standing];
  let { state } = was;
  const { lines } = was;
  for (let event = eventAfterChanges(state, lines); event; event = eventAfterChanges(state, lines)) state = afterEvent(state, event)!;
  if (state === "packed" && was.left) state = "shipped";
  if (state === was.state) return state;
  const now = clock.now();
  await sql.execute(
    `update doorstep_work_order set state = ?, cancelled_at = ?, picked_at = case when ? in ('picked', 'packed', 'shipped') then coalesce(picked_at, ?) end,
       packed_at = case when ? in ('packed', 'shipped') then coalesce(packed_at, ?) end, shipped_at = ?, updated_at = now() where id = ?`,
    [state, state === "cancelled" ? now : null, state, now, state, now, state === "shipped" ? now : null, id]
  );
  if (!was.wave_id) return state;
  // It is picked on in its wave, which may have been done; or its wave has waited for it alone.
  if (state === "picking") await reopenWaveOf(sql, id);
  else if (was.state === "picking" || state === "cancelled") await finishWaveOf(sql, id);
  return state;
}
