import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { isSorted } from "../rules/sort";
import type { WaveKind } from "../rules/wave";
import { isUntouched, possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { conflict, lockMerges, lockWorkOrders, stateAfter, type WorkOrderLocked } from "./locks";
import { finishWave } from "./wave-of";

/** `totes`: of a cluster, each work order's, in their order; numbered where none are given. `free`: refused where any is in a wave already. */
export type WaveInput = { location_id: string; name: string; work_order_ids: string[]; kind?: WaveKind; totes?: string[]; free?: boolean };
export type WaveRow = { id: string; location_id: string; kind: WaveKind; picker_id: string | null; started_at: Date | null; done_at: Date | null };

/** Groups work orders of one location that nobody has begun, with what goes together with them: that into one tote. Gives the wave's id. */
export async function createWave(sql: Sql, { location_id, name, work_order_ids, kind = "batch", totes, free = false }: WaveInput, createdBy: string): Promise<string> {
  const ids = [...new Set(work_order_ids)];
  if (totes && new Set(totes).size !== ids.length) throw badInput("totes", "must name one tote for each work order");
  const id = entityId("dswave");
  await sql.execute("insert into doorstep_wave (id, location_id, name, kind, created_by) values (?, ?, ?, ?, ?)", [id, location_id, name, kind, createdBy]);
  const rows = await lockMerges(sql, ids);
  for (const row of rows) {
    if (row.location_id !== location_id) throw conflict("other_location", `Work order ${row.id} belongs to another location than the wave`);
    if (free && row.wave_id && ids.includes(row.id)) throw conflict("in_wave", "Another wave was made of some of these at the same moment: ask again");
    if (!isUntouched(row.state) && ids.includes(row.id)) throw wrongState(`work order ${row.id}`, row.state, possibleIn(row.state));
  }
  const toteOf = (row: WorkOrderLocked): string => {
    const at = ids.findIndex((one) => one === row.id || rows.some((mate) => mate.id === one && row.merge_id && mate.merge_id === row.merge_id));
    return totes?.[at] ?? `T${at + 1}`;
  };
  const walked = rows.filter(({ state }) => isUntouched(state)).map((row) => ({ id: row.id, tote: kind === "cluster" ? toteOf(row) : null }));
  await sql.execute(
    "update doorstep_work_order w set wave_id = ?, tote = r.tote, box = null, updated_at = now() from jsonb_to_recordset(?::jsonb) as r(id text, tote text) where w.id = r.id", [id, JSON.stringify(walked)]
  );
  // One that they were all taken from is over.
  for (const left of new Set(rows.flatMap(({ state, wave_id }) => (wave_id && isUntouched(state) ? [wave_id] : [])))) await finishWave(sql, left);
  return id;
}

/** A wave that nobody has begun is no more; its work orders are picked one by one, or in another. @throws 404; 409 once it is begun */
export async function dissolveWave(sql: Sql, id: string): Promise<void> {
  const rows = await lockWorkOrders(sql, await workInWave(sql, id));
  const wave = await lockWave(sql, id);
  if (wave.started_at || wave.done_at) throw conflict("begun", "This wave is begun or picked: what is left of it can be handed over");
  const left = rows.filter((row) => row.wave_id === id).map((row) => row.id);
  await sql.execute(`update doorstep_work_order set wave_id = null, tote = null, box = null, updated_at = now() where id = any(${EACH})`, [each(left)]);
  await sql.execute("update doorstep_wave set deleted_at = now(), updated_at = now() where id = ?", [id]);
}

/** Takes the wave's row lock, after those of its work orders: who scans has these when they come to end the wave. @throws 404 */
export async function lockWave(sql: Sql, id: string): Promise<WaveRow> {
  const [row] = await sql.execute<WaveRow>("select * from doorstep_wave where id = ? and deleted_at is null for update", [id]);
  if (!row) throw notFound("wave", id);
  return row;
}

/** The work orders of a wave that are not over. The wave itself is not locked: who has a work order may come to want its wave, not the other way. @throws 404 */
export async function workInWave(sql: Sql, id: string): Promise<string[]> {
  const [wave] = await sql.execute("select 1 from doorstep_wave where id = ? and deleted_at is null", [id]);
  if (!wave) throw notFound("wave", id);
  return idsInWave(sql, id);
}

const idsInWave = async (sql: Sql, id: string): Promise<string[]> =>
  (await sql.execute<{ id: string }>("select id from doorstep_work_order where wave_id = ? and state <> 'cancelled' and deleted_at is null order by id", [id])).map((row) => row.id);

/** Whether some of it is in a wave that was begun and is not picked: what becomes of one order there becomes of all. */
export const isWalked = async (sql: Sql, rows: readonly WorkOrderLocked[]): Promise<boolean> =>
  (await sql.execute(
    `select 1 from doorstep_wave where id = any(${EACH}) and started_at is not null and done_at is null and deleted_at is null limit 1`, [each(rows.flatMap(({ wave_id }) => wave_id ?? []))]
  )).length > 0;

/**
 * Begins to pick a wave: its ready work orders are its picker's, those that wait leave it. Where their pieces come together, each gets
 * a box to be sorted into, in the orders' turn; those that go into one carton share one. One by zones is everybody's, and is
 * begun with the first of them. @throws 409 when another picks it or nothing of it is ready
 */
export async function startWave(sql: Sql, id: string, pickerId: string): Promise<void> {
  const rows = (await lockWorkOrders(sql, await workInWave(sql, id))).filter((row) => row.wave_id === id);
  const wave = await lockWave(sql, id);
  if (!wave.done_at && (wave.picker_id === pickerId || (wave.kind === "zone" && wave.started_at))) return;
  if (wave.picker_id || wave.done_at) throw conflict("taken", "Somebody else picks this wave, or has picked it");
  const own = wave.kind === "zone" ? null : pickerId;
  const ready = rows.filter((row) => row.state === "ready");
  if (!ready.length) throw conflict("nothing_ready", "Nothing of this wave can be picked now");
  const waiting = rows.filter(({ state }) => state === "waiting").map((row) => row.id);
  await sql.execute(`update doorstep_work_order set wave_id = null, tote = null, updated_at = now() where id = any(${EACH})`, [each(waiting)]);
  const cartons = [...new Set([...ready].sort((a, b) => a.display_id - b.display_id || a.part - b.part).map(cartonOf))];
  const boxOf = (row: WorkOrderLocked): number | null => (isSorted(wave.kind) && cartons.length > 1 ? cartons.indexOf(cartonOf(row)) + 1 : null);
  await sql.execute(
    `update doorstep_work_order w set state = ?, picker_id = ?, box = r.box, started_at = ?, updated_at = now() from jsonb_to_recordset(?::jsonb) as r(id text, box int) where w.id = r.id`,
    [stateAfter(ready[0]!, "start"), own, clock.now(), JSON.stringify(ready.map((row) => ({ id: row.id, box: boxOf(row) })))]
  );
  for (const row of ready) {
    await note(sql, { kind: "started", location_id: row.location_id, work_order_id: row.id, order_id: row.order_id, by: pickerId, data: { wave_id: id } });
  }
  await sql.execute("update doorstep_wave set picker_id = ?, started_at = ?, updated_at = now() where id = ?", [own, clock.now(), id]);
}

const cartonOf = ({ id, merge_id }: WorkOrderLocked): string => merge_id ?? id;
