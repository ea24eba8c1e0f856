import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";

/** A wave that was done is open again where one of its work orders came to have more to pick: else no screen would show it. */
export const reopenWaveOf = (sql: Sql, workOrderId: string): Promise<unknown> =>
  sql.execute("update doorstep_wave w set done_at = null, updated_at = now() from doorstep_work_order o where o.id = ? and w.id = o.wave_id and w.done_at is not null", [workOrderId]);

const NOTHING_LEFT = `w.done_at is null and not exists (
  select 1 from doorstep_work_order o join doorstep_pick_line l on l.work_order_id = o.id and l.deleted_at is null
  where o.wave_id = w.id and o.state in ('waiting', 'ready', 'picking') and l.quantity > l.picked_quantity + l.short_quantity)`;

/** The wave of a work order is done once nothing of it is left to pick, by whichever way it was picked. */
export const finishWaveOf = (sql: Sql, workOrderId: string): Promise<unknown> =>
  sql.execute(`update doorstep_wave w set done_at = ?, updated_at = now() from doorstep_work_order own where own.id = ? and w.id = own.wave_id and ${NOTHING_LEFT}`, [clock.now(), workOrderId]);

/** The same for a wave that a work order has left. */
export const finishWave = (sql: Sql, id: string): Promise<unknown> =>
  sql.execute(`update doorstep_wave w set done_at = ?, updated_at = now() where w.id = ? and ${NOTHING_LEFT}`, [clock.now(), id]);
