import { clock } from "../../../shared/clock";
import { Conflict, notFound } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import type { ScanRefusal } from "../rules/pack-scans";
import { scannedAt } from "../rules/scanned-at";
import type { RefusedOutcome, ScanStep } from "../rules/scans";
import { keepScan } from "./keep-scan";

/** A scan that was refused, by the device or here; `bin`: the one that the picker stood at. */
export type RefusedScan = { scan_id: string; step: ScanStep; outcome: RefusedOutcome; barcode: string; bin?: string | null | undefined; quantity: number; age_ms?: number | undefined };

const WORDS: Record<ScanRefusal["code"], string> = {
  wrong_item: "does not belong into this parcel; take it out",
  too_many: "was scanned more often than it was picked; take the rest out",
};

/** 409: one of a parcel's scans does not belong there. It is kept, though the parcel is not closed. */
export class ScanRefused extends Conflict {
  override readonly details: { scan_id: string };
  readonly scan: RefusedScan;

  constructor({ code, scan }: ScanRefusal) {
    super(`${scan.barcode} ${WORDS[code]}`, code);
    this.details = { scan_id: scan.scan_id };
    this.scan = { ...scan, step: "pack", outcome: code };
  }
}

/** Writes a refused scan down, once however often it is told. @throws 404 */
export async function keepRefused(sql: Sql, workOrderId: string, refused: RefusedScan, by: string): Promise<void> {
  const [work] = await sql.execute<{ started_at: Date | null }>("select started_at from doorstep_work_order where id = ? and deleted_at is null", [workOrderId]);
  if (!work) throw notFound("work order", workOrderId);
  await keepScan(sql, { ...refused, work_order_id: workOrderId, at: scannedAt(clock.now(), refused.age_ms, work.started_at) }, by);
}
