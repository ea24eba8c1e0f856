import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import { IN_CARTON } from "../reads/in-carton";
import { keepScan } from "./keep-scan";

/** `scan_id`: made by the device, so that one that is sent again is the same; `code`: as it was scanned. */
export type LabelScan = { scan_id: string; code: string };

/** Notes that the label on a carton was scanned and is its own: of all packages in it, once for each label. */
export async function checkLabel(sql: Sql, packageId: string, { scan_id, code }: LabelScan, by: string): Promise<void> {
  const packages = await sql.execute<{ id: string; work_order_id: string }>(`select p.id, p.work_order_id ${IN_CARTON} order by p.id for update of p`, [packageId]);
  await sql.execute(
    `update doorstep_package set label_checked_at = ?, label_checked_by = ?, updated_at = now() where id = any(${EACH}) and state = 'labelled' and label_checked_at is null`,
    [clock.now(), by, each(packages.map(({ id }) => id))]
  );
  const own = packages.find(({ id }) => id === packageId);
  if (own) await keepScan(sql, { scan_id, step: "label", work_order_id: own.work_order_id, barcode: code, quantity: 1, outcome: "accepted" }, by);
}
