import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";

/** Fills a store's database with so many orders, of which a thousand are under way, as fast as SQL can. */
export async function seedOrders(database: string, orders: number): Promise<void> {
  const client = new Client(database);
  await client.connect();
  try {
    await client.query((await readFile(join(__dirname, "seed.sql"), "utf8")).replace(/:orders\b/g, String(orders)));
    await client.query("vacuum analyze"); // as autovacuum does within a minute
  } finally {
    await client.end();
  }
}
