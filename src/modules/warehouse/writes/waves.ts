import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import type { WaveKind } from "../rules/wave";
import { isUntouched, possibleIn } from "../rules/work-order-states";
import { note } from "./entries";
import { conflict, lockMerges, lockWorkOrder, stateAfter, type WorkOrderLocked } from "./locks";

/** `totes`: of a cluster, each work order's, in their order; numbered where none are given. */
export type WaveInput = { location_id: string; name: string; work_order_ids: string[]; kind?: WaveKind; totes?: string[] };
export type WaveRow = { id: string; location_id: string; kind: WaveKind; picker_id: string | null; started_at: Date | null; done_at: Date | null };

/** Groups work orders of one location that nobody has begun, with what goes together with them: that into one tote. Gives the wave's id. */
export async function createWave(sql: Sql, { location_id, name, work_order_ids, kind = "batch", totes }: WaveInput, createdBy: string): Promise<string> {
  const ids = [...new Set(work_order_ids)];
  if (totes && new Set(totes).size !== ids.length) throw badInput("totes", "must name one tote for each work order");
  const id = entityId("dswave");
  await sql.execute("insert into doorstep_wave (id, location_id, name, kind, created_by) values (?, ?, ?, ?, ?)", [id, location_id, name, kind, createdBy]);
  const rows = await lockMerges(sql, ids);
  const toteOf = (row: WorkOrderLocked): string => {
    const at = ids.findIndex((one) => one === row.id || rows.some((mate) => mate.id === one && row.merge_id && mate.merge_id === row.merge_id));
    return totes?.[at] ?? `T${at + 1}`;
  };
  for (const row of rows) {
    if (row.location_id !== location_id) throw conflict("other_location", `Work order ${row.id} belongs to another location than the wave`);
    if (!isUntouched(row.state) && ids.includes(row.id)) throw wrongState(`work order ${row.id}`, row.state, possibleIn(row.state));
    if (isUntouched(row.state)) await sql.execute("update doorstep_work_order set wave_id = ?, tote = ?, updated_at = now() where id = ?", [id, kind === "cluster" ? toteOf(row) : null, row.id]);
  }
  return id;
}

/** Takes the wave's row lock. @throws 404 */
export async function lockWave(sql: Sql, id: string): Promise<WaveRow> {
  const [row] = await sql.execute<WaveRow>("select * from doorstep_wave where id = ? and deleted_at is null for update", [id]);
  if (!row) throw notFound("wave", id);
  return row;
}

export const idsInWave = async (sql: Sql, id: string): Promise<string[]> =>
  (await sql.execute<{ id: string }>("select id from doorstep_work_order where wave_id = ? and state <> 'cancelled' and deleted_at is null order by id", [id])).map((row) => row.id);

/**
 * Begins to pick a wave: its ready work orders are its picker's, those that wait leave it. One by zones is everybody's, and is
 * begun with the first of them. @throws 409 when another picks it or nothing of it is ready
 */
export async function startWave(sql: Sql, id: string, pickerId: string): Promise<void> {
  const wave = await lockWave(sql, id);
  if (!wave.done_at && (wave.picker_id === pickerId || (wave.kind === "zone" && wave.started_at))) return;
  if (wave.picker_id || wave.done_at) throw conflict("taken", "Somebody else picks this wave, or has picked it");
  const rows: WorkOrderLocked[] = [];
  for (const workOrderId of await idsInWave(sql, id)) rows.push(await lockWorkOrder(sql, workOrderId));
  const own = wave.kind === "zone" ? null : pickerId;
  const ready = rows.filter((row) => row.state === "ready");
  if (!ready.length) throw conflict("nothing_ready", "Nothing of this wave can be picked now");
  for (const row of rows.filter(({ state }) => state === "waiting")) {
    await sql.execute("update doorstep_work_order set wave_id = null, tote = null, updated_at = now() where id = ?", [row.id]);
  }
  for (const row of ready) {
    await sql.execute("update doorstep_work_order set state = ?, picker_id = ?, started_at = ?, updated_at = now() where id = ?", [stateAfter(row, "start"), own, clock.now(), row.id]);
    await note(sql, { kind: "started", location_id: row.location_id, work_order_id: row.id, order_id: row.order_id, by: pickerId, data: { wave_id: id } });
  }
  await sql.execute("update doorstep_wave set picker_id = ?, started_at = ?, updated_at = now() where id = ?", [own, clock.now(), id]);
}

/** A wave is done once nothing of it is left to pick. */
export async function finishWave(sql: Sql, id: string): Promise<void> {
  await sql.execute(
    `update doorstep_wave w set done_at = ?, updated_at = now() where w.id = ? and w.done_at is null and not exists (
       select 1 from doorstep_work_order o join doorstep_pick_line l on l.work_order_id = o.id and l.deleted_at is null
       where o.wave_id = w.id and o.state in ('ready', 'picking') and l.quantity > l.picked_quantity + l.short_quantity)`,
    [clock.now(), id]
  );
}
