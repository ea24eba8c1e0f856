import { clock } from "../../../shared/clock";
import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { IN_CARTON } from "../reads/in-carton";
import { afterPackageEvent, PACKAGE_TABLE, type PackageEvent, type PackageState } from "../rules/package-states";
import { settleState } from "./settle-state";
import { unpack, type OpenPackage } from "./unpack";

type PackageRow = OpenPackage & { state: PackageState; collected_at: Date | null };

/** What was given to the shopper is neither opened again nor sent. */
const KEPT: readonly PackageEvent[] = ["unpack", "label"];

/** The next label is another one. */
const UNCHECKED = ", label_checked_at = null, label_checked_by = null";

/** Moves a package by an event, with all that lies in its carton and their work orders: one is opened again, or the last of them leaves. Gives the orders' ids. */
export async function movePackage(sql: Sql, id: string, event: PackageEvent, by: string | null): Promise<string[]> {
  await sql.execute(`select id from doorstep_work_order where id in (select p.work_order_id ${IN_CARTON}) order by id for update`, [id]);
  const packages = await sql.execute<PackageRow>(`select p.id, p.number, p.order_id, p.work_order_id, p.parcel_id, p.state, p.collected_at ${IN_CARTON} order by p.id`, [id]);
  if (!packages.length) throw notFound("package", id);
  for (const pack of packages) {
    const next = afterPackageEvent(pack.state, event);
    if (!next) throw wrongState("package", pack.state, Object.keys(PACKAGE_TABLE[pack.state]).join(", ") || "nothing more");
    if (pack.collected_at && KEPT.includes(event)) throw wrongState("package", "collected", "nothing more");
    if (next === pack.state) continue;
    if (event === "unpack") await unpack(sql, pack, by);
    else await sql.execute(`update doorstep_package set state = ?, shipped_at = ?, updated_at = now()${next === "packed" ? UNCHECKED : ""} where id = ?`, [next, next === "shipped" ? clock.now() : null, pack.id]);
    await settleState(sql, pack.work_order_id);
  }
  return packages.map(({ order_id }) => order_id);
}
