import type { Sql } from "../../../shared/sql";
import { afterEvent, isUntouched, type WorkOrderState } from "../rules/work-order-states";
import { conflict } from "./locks";

/** Keeps an order's work from being begun until the order is followed again. @throws 409 when it was begun already */
export async function pauseWork(sql: Sql, orderId: string, reason: string): Promise<void> {
  const rows = await sql.execute<{ id: string; state: WorkOrderState }>(
    "select id, state from doorstep_work_order where order_id = ? and state <> 'cancelled' and deleted_at is null order by id for update", [orderId]
  );
  const begun = rows.find(({ state }) => !isUntouched(state));
  if (begun) throw conflict("picking_began", `The order's work has begun: one of its work orders is ${begun.state}. Put back what was picked, or send it from where it is`);
  for (const { id, state } of rows) {
    await sql.execute("update doorstep_work_order set state = ?, waiting_code = 'moving', waiting_reason = ?, updated_at = now() where id = ?", [afterEvent(state, "block"), reason, id]);
  }
}
