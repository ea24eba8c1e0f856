import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { conflict, linesOfAll, lockTogether, lockWorkOrders, stateAfter, type WorkOrderLocked } from "./locks";
import { about } from "./pick";
import { isWalked, lockWave, workInWave } from "./waves";

/** Gives it, and what the same person picks together with it, to somebody else, or back to all where nothing of it was picked. @throws 409 unless it is being picked, and by itself */
export async function handOver(sql: Sql, id: string, to: string | null, by: string): Promise<void> {
  const { row, mates } = await lockTogether(sql, id);
  if (row.state !== "picking") throw wrongState("work order", row.state, possibleIn(row.state));
  const rows = [row, ...mates.filter(({ state, picker_id }) => state === "picking" && picker_id === row.picker_id)];
  // One order of a wave in other hands would have every scan of it refused.
  if (await isWalked(sql, rows)) throw conflict("in_wave", "It is picked together with others: hand over the wave");
  if (!to) await mustBeUntouched(sql, rows);
  for (const one of rows) await give(sql, one, to, by);
}

/** The same for a wave, with all of it that is still to be picked; given back it is one that nobody has begun. @throws 404; 409 unless one person is at it */
export async function handOverWave(sql: Sql, id: string, to: string | null, by: string): Promise<void> {
  const rows = await lockWorkOrders(sql, await workInWave(sql, id));
  const wave = await lockWave(sql, id);
  if (wave.kind === "zone") throw conflict("by_zones", "A wave by zones is everybody's: whoever walks a zone picks what lies in it");
  if (!wave.picker_id || wave.done_at) throw wrongState("wave", wave.done_at ? "picked" : "not begun", wave.done_at ? "nothing more" : "start");
  if (!to) await mustBeUntouched(sql, rows);
  for (const row of rows.filter(({ state, picker_id }) => state === "picking" && picker_id === wave.picker_id)) await give(sql, row, to, by);
  await sql.execute("update doorstep_wave set picker_id = ?, started_at = case when ? then started_at end, updated_at = now() where id = ?", [to, to !== null, id]);
}

async function mustBeUntouched(sql: Sql, rows: readonly WorkOrderLocked[]): Promise<void> {
  const lines = await linesOfAll(sql, rows.map(({ id }) => id));
  if (lines.some((line) => line.picked_quantity > 0 || line.short_quantity > 0)) throw conflict("begun", "Some of it is picked already: hand it over to somebody, with the tote");
}

async function give(sql: Sql, row: WorkOrderLocked, to: string | null, by: string): Promise<void> {
  await sql.execute("update doorstep_work_order set state = ?, picker_id = ?, updated_at = now() where id = ?", [to ? row.state : stateAfter(row, "stop"), to, row.id]);
  await note(sql, { ...about(row), kind: to ? "handed_over" : "stopped", by, data: { from: row.picker_id, to } });
}
