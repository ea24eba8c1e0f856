import { entityId } from "../../shared/entity-id";
import type { Fact } from "../../shared/facts";
import type { Sql } from "../../shared/sql";

/**
 * Appends the facts that are not known yet, all in one statement; true when there were any. In the order of their keys,
 * so that two who append the same at once wait for each other instead of locking up.
 */
export async function appendFacts(sql: Sql, orderId: string, facts: readonly Fact[]): Promise<boolean> {
  const rows = facts.map((fact) => ({ ...fact, id: entityId("dsje") }));
  const appended = await sql.execute(
    `insert into doorstep_journey_entry (id, order_id, key, kind, at, subject, data)
     select id, ?, key, kind, at, subject, data
     from jsonb_to_recordset(?::jsonb) as f(id text, key text, kind text, at timestamptz, subject text, data jsonb) order by key
     on conflict (order_id, key) where deleted_at is null do nothing returning id`,
    [orderId, JSON.stringify(rows)]
  );
  return appended.length > 0;
}

/** All that is known of an order, in the order in which it happened; of one instant, in the order in which it was told. */
export async function factsOf(sql: Sql, orderId: string): Promise<Fact[]> {
  const rows = await sql.execute<(Pick<Fact, "key" | "kind"> & { at: Date | string; subject: string | null; data: Fact["data"] | null })>(
    `select key, kind, at, subject, data from doorstep_journey_entry where order_id = ? and deleted_at is null order by at, created_at, id`, [orderId]
  );
  return rows.map(({ key, kind, at, subject, data }) => ({ key, kind, at: new Date(at), subject: subject ?? undefined, data: data ?? undefined }));
}
