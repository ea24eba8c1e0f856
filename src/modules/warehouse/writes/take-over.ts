import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { conflict, lockTogether, lockWorkOrders, type WorkOrderLocked } from "./locks";
import { about } from "./pick";
import { isWalked, lockWave, workInWave } from "./waves";

/** `from`: who has it, as the one who takes it over was told; `to`: who takes it. So of two who take it at once one gets it. */
export type TakeOver = { from: string; to: string };

/**
 * Takes a work order from somebody who is not at it any more, with what they pick together with it, and what they have picked.
 * @throws 404; 409 unless `from` is still picking it, or where it is picked with others
 */
export async function takeOver(sql: Sql, id: string, change: TakeOver): Promise<void> {
  const { row, mates } = await lockTogether(sql, id);
  if (row.state !== "picking") throw wrongState("work order", row.state, possibleIn(row.state));
  if (row.picker_id === change.to) return;
  if (row.picker_id !== change.from) throw conflict("taken", "Somebody else has taken it over meanwhile");
  const rows = [row, ...mates.filter(({ state, picker_id }) => state === "picking" && picker_id === change.from)];
  if (await isWalked(sql, rows)) throw conflict("in_wave", "It is picked together with others: take over the wave");
  for (const one of rows) await reassign(sql, one, change);
}

/** The same for a wave, with all of it that is still to be picked. */
export async function takeOverWave(sql: Sql, id: string, change: TakeOver): Promise<void> {
  const rows = await lockWorkOrders(sql, await workInWave(sql, id));
  const wave = await lockWave(sql, id);
  if (wave.picker_id === change.to) return;
  if (wave.picker_id !== change.from || wave.done_at) throw conflict("taken", "Somebody else has taken it over meanwhile, or it is picked");
  for (const row of rows.filter(({ state, picker_id }) => state === "picking" && picker_id === change.from)) await reassign(sql, row, change);
  await sql.execute("update doorstep_wave set picker_id = ?, updated_at = now() where id = ?", [change.to, id]);
}

/** Handed over by who takes it: that tells it from what was given. */
async function reassign(sql: Sql, row: WorkOrderLocked, { from, to }: TakeOver): Promise<void> {
  await sql.execute("update doorstep_work_order set picker_id = ?, updated_at = now() where id = ?", [to, row.id]);
  await note(sql, { ...about(row), kind: "handed_over", by: to, data: { from, to } });
}
