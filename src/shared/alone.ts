import { setTimeout as pause } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

type Connection = { query(text: string, values: unknown[]): Promise<{ rows: { got: boolean }[] }> };

/**
 * Runs `work` only if nobody else, on any instance, runs it under the same key right now; false when somebody does.
 * A Postgres advisory lock on a connection of its own, outside of any transaction: a crash releases it.
 */
export async function runAlone(knex: Knex, key: string, work: () => Promise<void>): Promise<boolean> {
  const connection = (await knex.client.acquireConnection()) as Connection;
  const lock = async (call: string) => (await connection.query(`select ${call}(hashtextextended($1, 0)) as got`, [key])).rows[0]!.got;
  try {
    if (!(await lock("pg_try_advisory_lock"))) return false;
    try {
      await work();
    } finally {
      await lock("pg_advisory_unlock");
    }
    return true;
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

const LOOK_AGAIN_MS = 150;
const MOST_LOOKS = 40;

/**
 * The same for whom somebody waits: their turn comes once others are done; false when it has not come within some seconds.
 * No connection is held meanwhile, so that many who wait keep nobody from working.
 */
export async function runInTurn(knex: Knex, key: string, work: () => Promise<void>): Promise<boolean> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (await runAlone(knex, key, work)) return true;
    await pause(LOOK_AGAIN_MS);
  }
  return false;
}
