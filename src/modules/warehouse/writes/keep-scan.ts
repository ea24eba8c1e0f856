import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { ScanOutcome } from "../rules/decide-scan";
import type { RefusedOutcome, ScanStep } from "../rules/scans";
import { conflict, type WorkOrderLocked } from "./locks";

type NewScan = {
  scan_id: string; step: ScanStep; work_order_id: string; pick_line_id?: string | null | undefined; bin?: string | null | undefined; barcode: string; quantity: number;
  outcome: ScanOutcome | RefusedOutcome;
  /** When it was made; now where that is not told. */
  at?: Date;
};

/** Writes a scan down; false when one of its id was there before. */
export async function keepScan(sql: Sql, { scan_id, step, work_order_id, pick_line_id, bin, barcode, quantity, outcome, at }: NewScan, by: string): Promise<boolean> {
  const kept = await sql.execute(
    `insert into doorstep_scan (id, scan_id, step, work_order_id, location_id, pick_line_id, bin, barcode, quantity, outcome, scanned_by, scanned_at)
     select ?, ?, ?, id, location_id, ?, ?, ?, ?, ?, ?, ? from doorstep_work_order where id = ?
     on conflict (scan_id) where deleted_at is null do nothing returning id`,
    [entityId("dsscan"), scan_id, step, pick_line_id ?? null, bin ?? null, barcode, quantity, outcome, by, at ?? clock.now(), work_order_id]
  );
  return kept.length > 0;
}

/** The same of one that moves goods. @throws 409 when another call used its id for something else at this very moment */
export async function keepNewScan(sql: Sql, scan: NewScan, by: string): Promise<void> {
  if (!(await keepScan(sql, scan, by))) throw scanIdTaken();
}

/** How a scan that was sent before was judged. @throws 409 when its id was used for something else */
export async function knownScan(sql: Sql, scanId: string, rows: readonly WorkOrderLocked[]): Promise<ScanOutcome | undefined> {
  const [known] = await sql.execute<{ outcome: ScanOutcome; work_order_id: string }>(
    "select outcome, work_order_id from doorstep_scan where scan_id = ? and deleted_at is null", [scanId]
  );
  if (known && !rows.some(({ id }) => id === known.work_order_id)) throw scanIdTaken();
  return known?.outcome;
}

export const scanIdTaken = () => conflict("scan_id_taken", "scan_id was used for something else; every scan needs its own");
