import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import { notFound, wrongState } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH } from "../../../shared/sql-values";
import type { EntryKind } from "../rules/tracker-entries";
import { closeExceptions } from "./exceptions";

/** What a person does about trackers. `until`: ISO 8601. */
export type TrackerAct =
  | { do: "assign"; owner_id: string | null }
  | { do: "snooze"; until: string | null }
  | { do: "note"; note: string }
  | { do: "settle"; note?: string };

type Row = { id: string; order_id: string; package_id: string; exception: string | null };

/** Does the same to each of the trackers, all or none. Gives the orders that hear of it. */
export async function actOnTrackers(sql: Sql, ids: readonly string[], act: TrackerAct, by: string): Promise<string[]> {
  const rows = await lockAll(sql, ids);
  for (const row of rows) await ACTS[act.do](sql, row, act as never, by);
  return rows.map(({ order_id }) => order_id);
}

/** In the order of their ids, so that two who act on the same at once wait for each other. */
async function lockAll(sql: Sql, ids: readonly string[]): Promise<Row[]> {
  const rows = await sql.execute<Row>(`select id, order_id, package_id, exception from doorstep_tracker where id = any(${EACH}) and deleted_at is null order by id for update`, [each(ids)]);
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing) throw notFound("tracker", missing);
  return rows;
}

type Doing = { [Act in TrackerAct as Act["do"]]: (sql: Sql, row: Row, act: Act, by: string) => Promise<void> };

const ACTS: Doing = {
  async assign(sql, row, { owner_id }, by) {
    await sql.execute("update doorstep_tracker set owner_id = ?, updated_at = now() where id = ?", [owner_id, row.id]);
    await enter(sql, row, "assigned", by, { owner_id });
  },
  async snooze(sql, row, { until }, by) {
    mustBeOpen(row);
    await sql.execute("update doorstep_tracker set snoozed_until = ?, updated_at = now() where id = ?", [until, row.id]);
    await enter(sql, row, until ? "snoozed" : "resumed", by, until ? { until } : null);
  },
  async note(sql, row, { note }, by) {
    await enter(sql, row, "noted", by, { note });
  },
  async settle(sql, row, { note }, by) {
    mustBeOpen(row);
    await closeExceptions(sql, row.id, by);
    await sql.execute("update doorstep_tracker set exception = null, exception_since = null, exceptions = '[]', snoozed_until = null, updated_at = now() where id = ?", [row.id]);
    await enter(sql, row, "settled", by, { kind: row.exception, note: note ?? null });
  },
};

function mustBeOpen({ id, exception }: Row): void {
  if (!exception) throw wrongState(`tracker ${id}`, "without an exception", "assign, note");
}

export const enter = (sql: Sql, { id, order_id, package_id }: Omit<Row, "exception">, kind: EntryKind, by: string, data: object | null): Promise<unknown> =>
  sql.execute(
    "insert into doorstep_tracker_entry (id, tracker_id, order_id, package_id, kind, by, at, data) values (?, ?, ?, ?, ?, ?, ?, ?)",
    [entityId("dste"), id, order_id, package_id, kind, by, clock.now(), data && JSON.stringify(data)]
  );

/** Notes that a person told a scan. */
export async function enterScan(sql: Sql, trackerId: string, by: string, data: object): Promise<void> {
  const [row] = await lockAll(sql, [trackerId]);
  await enter(sql, row!, "scanned", by, data);
}
