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
