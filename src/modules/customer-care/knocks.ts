import type { Context } from "@medusajs/framework/types";
import { createHash } from "node:crypto";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";

const DAY_MS = 86_400_000;

/** Fixed windows, in the database, so that all instances count together. */
export async function countKnock(who: string, seconds: number, context: Context): Promise<number> {
  const sql = sqlOf(context);
  const now = clock.now().getTime();
  const start = new Date(now - (now % (seconds * 1000)));
  await sql.execute(`delete from doorstep_knock where window_start < ?`, [new Date(now - DAY_MS)]);
  const [row] = await sql.execute<{ count: number }>(
    `insert into doorstep_knock as k (id, who, window_start, count) values (?, ?, ?, 1)
     on conflict (who) where deleted_at is null do update set
       count = case when k.window_start = excluded.window_start then k.count + 1 else 1 end,
       window_start = excluded.window_start, updated_at = now()
     returning k.count`,
    [entityId("dsknk"), createHash("sha256").update(who).digest("base64url"), start]
  );
  return row!.count;
}
