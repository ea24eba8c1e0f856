import type { Context } from "@medusajs/framework/types";
import { createHash } from "node:crypto";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { FORGET_TRIES_DAYS, FREE_TRIES, waitAfter } from "./rules/unlock-tries";

/** Who tries: by which link, of which order (anew once its links were revoked). */
export type Tried = Record<keyof typeof FREE_TRIES, string>;

const DAY_MS = 86_400_000;
const hash = (kind: string, who: string): string => createHash("sha256").update(`${kind}:${who}`).digest("base64url");

/** Counts a try before anybody knows whether it is right; else gives for how many seconds none is taken. Of many at once each is counted. */
export async function countTry(tried: Tried, context: Context): Promise<number> {
  const sql = sqlOf(context);
  const now = clock.now().getTime();
  await sql.execute(`delete from doorstep_unlock_try where next_at < ?`, [new Date(now - FORGET_TRIES_DAYS * DAY_MS)]);
  const rows: { id: string; tries: number; free: number; wait: number }[] = [];
  // The order first: two who try by different links do not wait for each other crosswise.
  for (const kind of ["order", "link"] as const) {
    const who = hash(kind, tried[kind]);
    await sql.execute(`insert into doorstep_unlock_try (id, who, tries, next_at) values (?, ?, 0, ?) on conflict (who) where deleted_at is null do nothing`, [entityId("dsutry"), who, new Date(now)]);
    const [row] = await sql.execute<{ id: string; tries: number; next_at: Date | string }>(`select id, tries, next_at from doorstep_unlock_try where who = ? and deleted_at is null for update`, [who]);
    rows.push({ id: row!.id, tries: row!.tries, free: FREE_TRIES[kind], wait: secondsLeft(row!, FREE_TRIES[kind], now) });
  }
  const wait = Math.max(...rows.map((row) => row.wait));
  if (wait > 0) return wait;
  for (const { id, tries, free } of rows) {
    await sql.execute(`update doorstep_unlock_try set tries = ?, next_at = ?, updated_at = now() where id = ?`, [tries + 1, new Date(now + waitAfter(tries + 1, free) * 1000), id]);
  }
  return 0;
}

/** While tries are free none waits, however far the clocks of two who try at once are apart. */
const secondsLeft = ({ tries, next_at }: { tries: number; next_at: Date | string }, free: number, now: number): number =>
  waitAfter(tries, free) > 0 ? Math.ceil((new Date(next_at).getTime() - now) / 1000) : 0;

/** It was right: the tries before it were the shopper's own. */
export async function forgetTries(tried: Tried, context: Context): Promise<void> {
  await sqlOf(context).execute(`delete from doorstep_unlock_try where who in (?, ?)`, [hash("order", tried.order), hash("link", tried.link)]);
}
