import { setTimeout as pause } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

type Connection = { query(text: string, values: unknown[]): Promise<{ rows: { got: boolean }[] }> };

/**
 * So many hold their lock at once in this process. Each takes a connection for as long as its work lasts, and the work needs
 * others: of the ten that a store has by default most must stay free, or all wait for each other.
 */
const MOST_AT_ONCE = 3;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (running < MOST_AT_ONCE) running += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await act();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * Runs `work` only if nobody else, on any instance, runs it under the same key right now; false when somebody does.
 * A Postgres advisory lock on a connection of its own, outside of any transaction: a crash releases it. Not to be nested.
 */
export const runAlone = (knex: Knex, key: string, work: () => Promise<void>): Promise<boolean> => inTurn(() => underLock(knex, key, work));

async function underLock(knex: Knex, key: string, work: () => Promise<void>): Promise<boolean> {
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
