import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { EntryKind } from "../rules/entries";

export type NewEntry = { kind: EntryKind; location_id: string; work_order_id: string | null; order_id: string | null; by: string | null; data?: object };

/** Writes down who did what, with the deed itself. */
export async function note(sql: Sql, { kind, location_id, work_order_id, order_id, by, data }: NewEntry): Promise<void> {
  await sql.execute(
    "insert into doorstep_warehouse_entry (id, kind, location_id, work_order_id, order_id, by, at, data) values (?, ?, ?, ?, ?, ?, ?, ?)",
    [entityId("dswe"), kind, location_id, work_order_id, order_id, by, clock.now(), data ? JSON.stringify(data) : null]
  );
}
