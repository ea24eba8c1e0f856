import type { InferTypeOf } from "@medusajs/framework/types";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import type Package from "../models/package";
import type WorkOrder from "../models/work-order";
import { IN_CARTON } from "./in-carton";
import { ITEM_COLUMNS, LINE_COLUMNS, PACKAGE_COLUMNS, WORK_COLUMNS } from "./columns";

export type WorkOrderLoaded = InferTypeOf<typeof WorkOrder>;
export type PackageLoaded = InferTypeOf<typeof Package>;
/** `scan_ids`: of the pieces that were scanned into it; a device drops them from what it holds for the next one. */
export type PackageOfWork = PackageLoaded & { scan_ids: string[] };
export type WorkOrderRead = Omit<WorkOrderLoaded, "packages"> & { packages: PackageOfWork[] };

const of = (table: string, columns: readonly string[]): string => columns.map((column) => `${table}.${column}`).join(", ");
/** The rows of a table as one value; each scan is answered with them, so that they are read in one statement. */
const rows = (columns: string, from: string): string => `(select coalesce(json_agg(row order by row.id), '[]') from (select ${columns} from ${from}) row)`;

const ITEMS = rows(of("i", ITEM_COLUMNS), "doorstep_package_item i where i.package_id = p.id and i.deleted_at is null");
const PACKAGE = `${of("p", PACKAGE_COLUMNS)}, ${ITEMS} as items`;
const SCAN_IDS = "(select coalesce(json_agg(s.scan_id order by s.scan_id), '[]') from doorstep_scan s where s.package_id = p.id and s.deleted_at is null) as scan_ids";
const LINES = rows(of("l", LINE_COLUMNS), "doorstep_pick_line l where l.work_order_id = w.id and l.deleted_at is null");
const PACKAGES = rows(`${PACKAGE}, ${SCAN_IDS}`, "doorstep_package p where p.work_order_id = w.id and p.deleted_at is null");

/** Times within a value come as text. */
const dated = <P extends PackageLoaded>(pack: P): P => ({
  ...pack, ...Object.fromEntries((["photo_at", "packed_at", "label_checked_at", "shipped_at", "collected_at", "created_at"] as const).map((at) => [at, pack[at] && new Date(pack[at])])),
});

/** Its lines in the order of the picker's way, its packages by number. A line of which nothing is wanted any more is history. */
export const inWalkingOrder = <Work extends WorkOrderLoaded | WorkOrderRead>(work: Work): Work => ({
  ...work,
  lines: work.lines.filter(({ quantity }) => quantity > 0).sort((a, b) => a.path_order - b.path_order || a.id.localeCompare(b.id)),
  packages: [...work.packages].sort((a, b) => a.number - b.number),
});

/** Work orders with their lines and packages, see `inWalkingOrder`. */
export async function readWorkOrders(sql: Sql, ids: readonly string[]): Promise<WorkOrderRead[]> {
  const works = await sql.execute<WorkOrderRead>(
    `select ${of("w", WORK_COLUMNS)}, ${LINES} as lines, ${PACKAGES} as packages from doorstep_work_order w where w.id = any(${EACH}) and w.deleted_at is null`, [each(ids)]
  );
  return works.map((work) => inWalkingOrder({ ...work, packages: work.packages.map(dated) }));
}

/** A package with what lies in it, and why it may not be sent, in words. */
export type PackageInCarton = PackageLoaded & { waiting_reason: string | null };

/** The packages that lie in one carton with this one, the leading one first. Empty when there is none of this id. */
export async function readCarton(sql: Sql, id: string): Promise<PackageInCarton[]> {
  return sql.execute<PackageInCarton>(
    `select ${PACKAGE}, (select waiting_reason from doorstep_work_order where id = p.work_order_id) as waiting_reason ${IN_CARTON} order by p.id = p.parcel_id desc nulls last, p.id`, [id]
  );
}
