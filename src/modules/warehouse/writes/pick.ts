import { clock } from "../../../shared/clock";
import { badInput, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { decideScan, openQuantity, type ScanInput, type ScanOutcome } from "../rules/decide-scan";
import { scannedAt } from "../rules/scanned-at";
import { shortBundle } from "../rules/short-bundle";
import { possibleIn } from "../rules/work-order-states";
import { takeFromBin } from "./bins";
import { isNoted, note } from "./entries";
import { keepNewScan, knownScan } from "./keep-scan";
import { conflict, linesOf, linesOfAll, lockTogether, lockWorkOrder, stateAfter, type LineRow, type WorkOrderLocked } from "./locks";
import { settleState } from "./settle-state";
import { openTask } from "./tasks";
import { finishWave } from "./wave-of";

/** `age_ms`: how long ago it was made, where its device had no connection, see `scannedAt`. */
export type ScanRequest = ScanInput & { scan_id: string; age_ms?: number | undefined };
/** `orders`: whose goods it moved. */
export type Scanned = { outcome: ScanOutcome; orders: string[] };

/** Begins picking it by itself, and what goes together with it: a wave that nobody has begun loses them. Again by the same person is the same; by another it is refused. */
export async function start(sql: Sql, id: string, pickerId: string): Promise<void> {
  const { row, mates } = await lockTogether(sql, id);
  if (row.state === "picking" && row.picker_id !== pickerId) throw conflict("taken", "Somebody else is picking this work order; choose another one, or have it handed over to you");
  for (const one of [row, ...mates.filter(({ state }) => state === "ready")]) {
    if (one.state === "picking") continue;
    await sql.execute("update doorstep_work_order set state = ?, picker_id = ?, wave_id = null, tote = null, box = null, started_at = coalesce(started_at, ?), updated_at = now() where id = ?", [
      stateAfter(one, "start"), pickerId, clock.now(), one.id,
    ]);
    if (one.wave_id) await finishWave(sql, one.wave_id);
    await note(sql, { ...about(one), kind: "started", by: pickerId });
  }
}

/**
 * Counts a scan once, however often it is sent, for one work order or for those that are picked together, which are locked. A refused
 * scan is written down too, and changes nothing else.
 */
export async function scan(sql: Sql, rows: readonly WorkOrderLocked[], request: ScanRequest, pickerId: string, zone: string | null = null): Promise<Scanned> {
  const known = await knownScan(sql, request.scan_id, rows);
  if (known) return { outcome: known, orders: [] };
  const picking = rows.filter((row) => row.state === "picking");
  const { state } = rows[0] ?? { state: "cancelled" as const };
  if (!picking.length) throw wrongState("work order", state, possibleIn(state));
  if (picking.some((row) => row.picker_id !== null && row.picker_id !== pickerId)) throw conflict("taken", "Somebody else is picking this: have it handed over to you first");
  const totes = new Map(picking.map(({ id, tote }) => [id, tote]));
  const lines = (await linesOfAll(sql, [...totes.keys()])).filter((line) => !zone || line.zone === zone).map((line) => ({ ...line, tote: totes.get(line.work_order_id)! }));
  const { outcome, takes } = decideScan(lines, request);
  const first = lines.find(({ id }) => id === takes[0]?.line_id);
  const work = picking.find(({ id }) => id === first?.work_order_id) ?? picking[0]!;
  await keepNewScan(sql, { ...request, step: "pick", work_order_id: work.id, pick_line_id: first?.id, outcome, at: scannedAt(clock.now(), request.age_ms, work.started_at) }, pickerId);
  const taken = takes.map((take) => ({ ...take, line: lines.find(({ id }) => id === take.line_id)! }));
  for (const { line, quantity } of taken) {
    await sql.execute("update doorstep_pick_line set picked_quantity = picked_quantity + ?, updated_at = now() where id = ?", [quantity, line.id]);
    await takeFromBin(sql, { ...line, location_id: picking[0]!.location_id, bin: request.bin ?? line.bin, quantity });
  }
  const moved = picking.filter((row) => taken.some(({ line }) => line.work_order_id === row.id));
  for (const row of moved) await settleState(sql, row.id);
  return { outcome, orders: [...new Set(moved.map((row) => row.order_id))] };
}

/** `short_id`: made by the device; without one each call counts. */
export type ShortPickRequest = { short_id?: string | undefined; line_id: string; quantity: number; reason: string };

/** So many pieces are not there: their bin is to be counted. Told again by the same id it changes nothing. */
export async function shortPick(sql: Sql, id: string, { short_id, line_id, quantity, reason }: ShortPickRequest, by: string): Promise<WorkOrderLocked> {
  const row = await lockWorkOrder(sql, id);
  if (short_id && (await isNoted(sql, short_id, id))) return row;
  if (row.state !== "picking") throw wrongState("work order", row.state, possibleIn(row.state));
  const line = (await linesOf(sql, id)).find((l) => l.id === line_id);
  if (!line) throw badInput("line_id", "must be a line of this work order");
  if (quantity > openQuantity(line)) throw badInput("quantity", `must be at most ${openQuantity(line)}: the others are picked or known to be missing`);
  await sql.execute(
    "update doorstep_pick_line set short_quantity = short_quantity + ?, short_reason = ?, short_at = ?, updated_at = now() where id = ?",
    [quantity, reason, clock.now(), line_id]
  );
  await note(sql, { ...about(row), kind: "shorted", by, data: { line_id, quantity, reason }, request_id: short_id });
  if (line.inventory_item_id) await recount(sql, row, line, reason);
  await keepBundlesWhole(sql, row, line.line_item_id);
  await settleState(sql, row.id);
  return row;
}

/** The other parts of bundles that cannot be made stay behind too; those that were picked go back. */
async function keepBundlesWhole(sql: Sql, row: WorkOrderLocked, lineItemId: string): Promise<void> {
  const parts = (await linesOf(sql, row.id)).filter((part) => part.line_item_id === lineItemId);
  if (parts.length < 2) return;
  for (const { line, short_quantity, picked_quantity, put_back } of shortBundle(parts)) {
    await sql.execute("update doorstep_pick_line set short_quantity = ?, picked_quantity = ?, sorted_quantity = least(sorted_quantity, ?), updated_at = now() where id = ?", [short_quantity, picked_quantity, picked_quantity, line.id]);
    if (put_back > 0) await openTask(sql, { ...line, ...about(row), kind: "put_back", quantity: put_back, reason: "bundle_short", note: null });
  }
}

const recount = (sql: Sql, row: WorkOrderLocked, line: LineRow, note: string): Promise<void> =>
  openTask(sql, { ...line, kind: "recount", location_id: row.location_id, work_order_id: row.id, order_id: row.order_id, quantity: null, reason: "short_pick", note });

export const about = (row: WorkOrderLocked) => ({ location_id: row.location_id, work_order_id: row.id, order_id: row.order_id });
