import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { badInput, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { allPicked, decideScan, openQuantity, type ScanInput, type ScanOutcome } from "../rules/decide-scan";
import { possibleIn } from "../rules/work-order-states";
import { conflict, linesOf, lockWorkOrder, stateAfter, type WorkOrderLocked } from "./locks";

export type ScanRequest = ScanInput & { scan_id: string };

/** Begins picking. Again by the same person is the same; by another it is refused. */
export async function start(sql: Sql, id: string, pickerId: string): Promise<WorkOrderLocked> {
  const row = await lockWorkOrder(sql, id);
  if (row.state === "picking" && row.picker_id === pickerId) return row;
  if (row.state === "picking") throw conflict("taken", "Somebody else is picking this work order; choose another one");
  await sql.execute("update doorstep_work_order set state = ?, picker_id = ?, started_at = ?, updated_at = now() where id = ?", [
    stateAfter(row, "start"), pickerId, clock.now(), id,
  ]);
  return row;
}

/** Counts a scan once, however often it is sent. A refused scan is written down too, and changes nothing else. */
export async function scan(sql: Sql, id: string, request: ScanRequest, pickerId: string): Promise<{ outcome: ScanOutcome; row: WorkOrderLocked }> {
  const row = await lockWorkOrder(sql, id);
  const [known] = await sql.execute<{ outcome: ScanOutcome; work_order_id: string }>(
    "select outcome, work_order_id from doorstep_scan where scan_id = ? and deleted_at is null", [request.scan_id]
  );
  if (known && known.work_order_id !== id) throw conflict("scan_id_taken", "scan_id was used for another work order; every scan needs its own");
  if (known) return { outcome: known.outcome, row };
  if (row.state !== "picking") throw wrongState("work order", row.state, possibleIn(row.state));
  const lines = await linesOf(sql, id);
  const { outcome, lineId } = decideScan(lines, request);
  await sql.execute(
    `insert into doorstep_scan (id, scan_id, work_order_id, pick_line_id, bin, barcode, quantity, outcome, scanned_by, scanned_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [entityId("dsscan"), request.scan_id, id, lineId, request.bin ?? null, request.barcode, request.quantity, outcome, pickerId, clock.now()]
  );
  if (outcome === "accepted") {
    await sql.execute("update doorstep_pick_line set picked_quantity = picked_quantity + ?, updated_at = now() where id = ?", [request.quantity, lineId]);
    await finishWhenPicked(sql, row);
  }
  return { outcome, row };
}

export type ShortPickRequest = { line_id: string; quantity: number; reason: string };

/** So many pieces are not there. */
export async function shortPick(sql: Sql, id: string, { line_id, quantity, reason }: ShortPickRequest): Promise<WorkOrderLocked> {
  const row = await lockWorkOrder(sql, id);
  if (row.state !== "picking") throw wrongState("work order", row.state, possibleIn(row.state));
  const line = (await linesOf(sql, id)).find((l) => l.id === line_id);
  if (!line) throw badInput("line_id", "must be a line of this work order");
  if (quantity > openQuantity(line)) throw badInput("quantity", `must be at most ${openQuantity(line)}: the others are picked or known to be missing`);
  await sql.execute(
    "update doorstep_pick_line set short_quantity = short_quantity + ?, short_reason = ?, short_at = ?, updated_at = now() where id = ?",
    [quantity, reason, clock.now(), line_id]
  );
  await finishWhenPicked(sql, row);
  return row;
}

async function finishWhenPicked(sql: Sql, row: WorkOrderLocked): Promise<void> {
  if (!allPicked(await linesOf(sql, row.id))) return;
  await sql.execute("update doorstep_work_order set state = ?, picked_at = ?, updated_at = now() where id = ?", [
    stateAfter(row, "picking_done"), clock.now(), row.id,
  ]);
}
