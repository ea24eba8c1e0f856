import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";

/** How many orders wait to be sent, and how many were sent before. */
export type WorkToSeed = { open: number; past: number };

/** Fills a store's database with the work of so many orders, as fast as SQL can; nothing of it is in core but the orders' rows. */
export async function seedWork(database: string, { open, past }: WorkToSeed): Promise<void> {
  const client = new Client(database);
  await client.connect();
  try {
    const statements = (await readFile(join(__dirname, "seed.sql"), "utf8")).replace(/:open\b/g, String(open)).replace(/:past\b/g, String(past));
    await client.query(statements);
    await client.query("vacuum analyze"); // as autovacuum does within a minute
  } finally {
    await client.end();
  }
}
