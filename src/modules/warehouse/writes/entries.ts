import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { Conflict } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import type { EntryKind } from "../rules/entries";

export type NewEntry = { kind: EntryKind; location_id: string; work_order_id: string | null; order_id: string | null; by: string | null; data?: object; request_id?: string | undefined };

/** Writes down who did what, with the deed itself. */
export async function note(sql: Sql, { kind, location_id, work_order_id, order_id, by, data, request_id }: NewEntry): Promise<void> {
  await sql.execute(
    "insert into doorstep_warehouse_entry (id, kind, location_id, work_order_id, order_id, by, at, data, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [entityId("dswe"), kind, location_id, work_order_id, order_id, by, clock.now(), data ? JSON.stringify(data) : null, request_id ?? null]
  );
}

/** Whether a request was written down before. @throws 409 when its id was used for another work order */
export async function isNoted(sql: Sql, requestId: string, workOrderId: string): Promise<boolean> {
  const [known] = await sql.execute<{ work_order_id: string | null }>("select work_order_id from doorstep_warehouse_entry where request_id = ? and deleted_at is null", [requestId]);
  if (known && known.work_order_id !== workOrderId) throw new Conflict("short_id was used for another work order; every short pick needs its own", "short_id_taken");
  return Boolean(known);
}
