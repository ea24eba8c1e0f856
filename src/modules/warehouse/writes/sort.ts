import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { scannedAt } from "../rules/scanned-at";
import { decideSort, type SortInput, type SortOutcome } from "../rules/sort";
import { keepNewScan, knownScan } from "./keep-scan";
import { conflict, linesOfAll, lockWorkOrders } from "./locks";

export type SortRequest = SortInput & { scan_id: string; age_ms?: number | undefined };

/** Puts pieces of a wave's pile into the box of one of its orders, once however often it is told. A refused scan is written down too, and changes nothing else. */
export async function sort(sql: Sql, ids: readonly string[], request: SortRequest, by: string): Promise<SortOutcome> {
  const rows = await lockWorkOrders(sql, ids);
  const known = await knownScan(sql, request.scan_id, rows);
  if (known) return known as SortOutcome;
  const boxed = rows.filter(({ box }) => box !== null);
  if (!boxed.length) throw conflict("not_sorted", "The orders of this wave are picked apart: there is nothing to sort");
  const boxes = new Map(boxed.map(({ id, box }) => [id, box]));
  const lines = (await linesOfAll(sql, [...boxes.keys()])).map((line) => ({ ...line, box: boxes.get(line.work_order_id)! }));
  const { outcome, line } = decideSort(lines, request);
  const { scan_id, barcode, quantity, age_ms } = request;
  const work = boxed.find(({ id }) => id === line?.work_order_id) ?? boxed[0]!;
  await keepNewScan(sql, { scan_id, barcode, quantity, step: "sort", work_order_id: work.id, pick_line_id: line?.id, outcome, at: scannedAt(clock.now(), age_ms, work.started_at) }, by);
  if (line) await sql.execute("update doorstep_pick_line set sorted_quantity = sorted_quantity + ?, updated_at = now() where id = ?", [request.quantity, line.id]);
  return outcome;
}
