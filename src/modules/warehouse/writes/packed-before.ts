import { badInput } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import type { PackScan, ScanRefusal } from "../rules/pack-scans";
import { scanIdTaken } from "./keep-scan";
import { conflict, type WorkOrderLocked } from "./locks";
import { ScanRefused } from "./refused-scans";

type Known = { scan_id: string; outcome: string; step: string; work_order_id: string; package_id: string | null };

/**
 * The package that these very scans have closed before: the call is sent again, for its answer was lost. Undefined where none of them
 * is known. The caller holds the locks. @throws 400 for a scan that is listed twice; 409 `scanned_before` where some of them lie in a
 * package already, or theirs was opened again; the same 409 as before where one was refused; 409 `scan_id_taken`
 */
export async function packedBefore(sql: Sql, rows: readonly WorkOrderLocked[], scans: readonly PackScan[]): Promise<string | undefined> {
  if (new Set(scans.map(({ scan_id }) => scan_id)).size < scans.length) throw badInput("scans", "must each have a scan_id of their own");
  const known = await sql.execute<Known>(
    `select scan_id, outcome, step, work_order_id, package_id from doorstep_scan where scan_id = any(${EACH}) and deleted_at is null`, [each(scans.map(({ scan_id }) => scan_id))]
  );
  if (!known.length) return undefined;
  if (known.some(({ step, work_order_id }) => step !== "pack" || !rows.some(({ id }) => id === work_order_id))) throw scanIdTaken();
  const refused = known.find(({ outcome }) => outcome !== "accepted");
  if (refused) throw new ScanRefused({ code: refused.outcome as ScanRefusal["code"], scan: scans.find(({ scan_id }) => scan_id === refused.scan_id)! });
  const [{ package_id }] = known as [Known];
  const isWhole = known.length === scans.length && known.every((one) => one.package_id === package_id);
  if (!package_id || !isWhole || !(await wasClosedBy(sql, package_id, scans.length))) {
    throw conflict("scanned_before", "Some of these pieces were scanned into a parcel before: look which parcels there are, and scan what goes into this one anew");
  }
  return package_id;
}

/** Whether it stands, and so many scans made it. */
const wasClosedBy = async (sql: Sql, packageId: string, scans: number): Promise<boolean> =>
  (await sql.execute(
    `select 1 from doorstep_package p where p.id = ? and p.state <> 'voided' and p.deleted_at is null
       and (select count(*) from doorstep_scan s where s.package_id = p.id and s.deleted_at is null) = ?`, [packageId, scans]
  )).length > 0;
