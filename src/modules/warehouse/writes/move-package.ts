import { clock } from "../../../shared/clock";
import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { afterPackageEvent, PACKAGE_TABLE, type PackageEvent, type PackageState } from "../rules/package-states";
import { lockWorkOrder } from "./locks";
import { settleState } from "./sync/change-work";
import { unpack } from "./unpack";

type PackageRow = { id: string; number: number; order_id: string; state: PackageState };

/** Moves a package by an event, and its work order with it: one is opened again, or the last of them leaves. Gives the order's id. */
export async function movePackage(sql: Sql, id: string, event: PackageEvent, by: string | null): Promise<string> {
  const [found] = await sql.execute<{ work_order_id: string }>("select work_order_id from doorstep_package where id = ? and deleted_at is null", [id]);
  if (!found) throw notFound("package", id);
  const workOrder = await lockWorkOrder(sql, found.work_order_id);
  const [pack] = (await sql.execute<PackageRow>("select id, number, order_id, state from doorstep_package where id = ?", [id])) as [PackageRow];
  const next = afterPackageEvent(pack.state, event);
  if (!next) throw wrongState("package", pack.state, Object.keys(PACKAGE_TABLE[pack.state]).join(", ") || "nothing more");
  if (next === pack.state) return pack.order_id;
  if (event === "unpack") await unpack(sql, workOrder, pack, by);
  else await sql.execute("update doorstep_package set state = ?, shipped_at = ?, updated_at = now() where id = ?", [next, next === "shipped" ? clock.now() : null, id]);
  await settleState(sql, workOrder);
  return pack.order_id;
}
