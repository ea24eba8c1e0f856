import { Client } from "pg";

/** Asks the database itself: what counts is what it says, not what the store believes. */
export async function rowsOf<Row extends object>(database: string, sql: string, ...values: unknown[]): Promise<Row[]> {
  const client = new Client(database);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
