import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { nextPoll } from "../rules/next-poll";
import type { TrackingStatus } from "../rules/types";

/** Longer than the work on one may take: after it another instance may take it up. */
const LEASE_MS = 15 * 60_000;

/**
 * Takes so many trackers that are due, those first that have waited longest, so that no other instance takes them too.
 * `poll_at`: the carrier is to be asked; `look_at`: time may have changed something.
 */
export async function takeDue(sql: Sql, column: "poll_at" | "look_at", atMost: number): Promise<string[]> {
  const now = clock.now();
  const rows = await sql.execute<{ id: string }>(
    `update doorstep_tracker set ${column} = ? where id in (
       select id from doorstep_tracker where ${column} <= ? and deleted_at is null order by ${column} limit ? for update skip locked) returning id`,
    [new Date(now.getTime() + LEASE_MS), now, atMost]
  );
  return rows.map(({ id }) => id);
}

type Row = { id: string; status: TrackingStatus | null; heard_at: Date | null; created_at: Date; told_at: Date | null; quiet_polls: number; failed_polls: number };

/** The carrier did not answer: it is asked again after a while, later each time. */
export async function putPollOff(sql: Sql, id: string): Promise<void> {
  const [row] = await sql.execute<Row>(
    "update doorstep_tracker set failed_polls = failed_polls + 1 where id = ? and deleted_at is null returning id, status, heard_at, created_at, told_at, quiet_polls, failed_polls", [id]
  );
  if (!row) return;
  const poll_at = nextPoll({ ...row, heard_at: new Date(row.heard_at ?? row.created_at).toISOString(), has_webhooks: row.told_at !== null, now: clock.now().toISOString() });
  await sql.execute("update doorstep_tracker set poll_at = ? where id = ?", [poll_at, id]);
}

/** Its carrier cannot be asked. */
export const pollNoMore = (sql: Sql, id: string): Promise<unknown> => sql.execute("update doorstep_tracker set poll_at = null where id = ?", [id]);
