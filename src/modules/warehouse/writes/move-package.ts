import { clock } from "../../../shared/clock";
import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { afterPackageEvent, PACKAGE_TABLE, type PackageEvent, type PackageState } from "../rules/package-states";
import { lockWorkOrder, stateAfter } from "./locks";

type PackageRow = { id: string; order_id: string; work_order_id: string; state: PackageState };

/** Moves a package by an event; when the last of a work order is shipped, so is the work order. Gives the order's id. */
export async function movePackage(sql: Sql, id: string, event: PackageEvent): Promise<string> {
  const [found] = await sql.execute<{ work_order_id: string }>("select work_order_id from doorstep_package where id = ? and deleted_at is null", [id]);
  if (!found) throw notFound("package", id);
  const workOrder = await lockWorkOrder(sql, found.work_order_id);
  const packages = await sql.execute<PackageRow>(
    "select id, order_id, work_order_id, state from doorstep_package where work_order_id = ? and deleted_at is null", [workOrder.id]
  );
  const pack = packages.find((p) => p.id === id)!;
  const next = afterPackageEvent(pack.state, event);
  if (!next) throw wrongState("package", pack.state, Object.keys(PACKAGE_TABLE[pack.state]).join(", ") || "nothing more");
  if (next === pack.state) return pack.order_id;
  await sql.execute("update doorstep_package set state = ?, shipped_at = ?, updated_at = now() where id = ?", [next, next === "shipped" ? clock.now() : null, id]);
  const allShipped = packages.every((p) => p.state === "voided" || (p.id === id ? next : p.state) === "shipped");
  if (next === "shipped" && allShipped && workOrder.state === "packed") {
    await sql.execute("update doorstep_work_order set state = ?, shipped_at = ?, updated_at = now() where id = ?", [stateAfter(workOrder, "ship"), clock.now(), workOrder.id]);
  }
  return pack.order_id;
}
