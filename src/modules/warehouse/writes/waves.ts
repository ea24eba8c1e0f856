import { entityId } from "../../../shared/entity-id";
import { wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { isUntouched, possibleIn } from "../rules/work-order-states";
import { conflict, lockWorkOrder } from "./locks";

export type WaveInput = { location_id: string; name: string; work_order_ids: string[] };

/** Groups work orders of one location that nobody has begun. Gives the wave's id. */
export async function createWave(sql: Sql, { location_id, name, work_order_ids }: WaveInput, createdBy: string): Promise<string> {
  const id = entityId("dswave");
  await sql.execute("insert into doorstep_wave (id, location_id, name, created_by) values (?, ?, ?, ?)", [id, location_id, name, createdBy]);
  // Sorted, so that two waves over the same work orders wait for each other instead of locking up.
  for (const workOrderId of [...new Set(work_order_ids)].sort()) {
    const row = await lockWorkOrder(sql, workOrderId);
    if (row.location_id !== location_id) throw conflict("other_location", `Work order ${workOrderId} belongs to another location than the wave`);
    if (!isUntouched(row.state)) throw wrongState(`work order ${workOrderId}`, row.state, possibleIn(row.state));
    await sql.execute("update doorstep_work_order set wave_id = ?, updated_at = now() where id = ?", [id, workOrderId]);
  }
  return id;
}
