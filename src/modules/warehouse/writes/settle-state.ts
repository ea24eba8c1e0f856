import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { eventAfterChanges } from "../rules/sync/state-after-changes";
import { RECOUNT } from "../rules/waiting-reason";
import { afterEvent, type WorkOrderState } from "../rules/work-order-states";
import { holdWork } from "./hold-work";
import { finishWave, finishWaveOf, reopenWaveOf } from "./wave-of";

type Counts = { quantity: number; picked_quantity: number; packed_quantity: number; short_quantity: number };
/** `left`: whether all that was packed has left. */
type Standing = { state: WorkOrderState; wave_id: string | null; picker_id: string | null; held_at: Date | null; left: boolean | null; lines: Counts[] };
const STANDING = `select state, wave_id, picker_id, held_at, (select bool_and(p.state = 'shipped') from doorstep_package p where p.work_order_id = w.id and p.state <> 'voided' and p.deleted_at is null) as left,
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
  if (state === "waiting") await comeBack(sql, id, was);
  if (!was.wave_id || state === "waiting") return state;
  // It is picked on in its wave, which may have been done; or its wave has waited for it alone.
  if (state === "picking") await reopenWaveOf(sql, id);
  else if (was.state === "picking" || state === "cancelled") await finishWaveOf(sql, id);
  return state;
}

/**
 * Nothing of it could be found: it is nobody's, and is looked for again after the count, once there is some. Of what no stock is kept of nothing is
 * counted: that a person lets go, who knows that it is there.
 */
async function comeBack(sql: Sql, id: string, { wave_id, picker_id, held_at }: Standing): Promise<void> {
  await sql.execute(
    `update doorstep_work_order set waiting_code = coalesce(waiting_code, ?), waiting_reason = coalesce(waiting_reason, ?), picker_id = null, started_at = null,
       wave_id = null, tote = null, box = null, updated_at = now() where id = ?`, [RECOUNT.code, RECOUNT.words, id]
  );
  if (wave_id) await finishWave(sql, wave_id);
  const [uncounted] = await sql.execute<{ short_reason: string }>("select short_reason from doorstep_pick_line where work_order_id = ? and inventory_item_id = '' and short_quantity > 0 and deleted_at is null limit 1", [id]);
  if (uncounted && !held_at) await holdWork(sql, id, uncounted.short_reason, picker_id);
}
