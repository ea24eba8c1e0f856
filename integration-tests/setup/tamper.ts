import { Client } from "pg";

/** Changes rows behind everybody's back, past every trigger, as a script or a restored backup would. */
export async function tamperWith(database: string, sql: string, ...values: unknown[]): Promise<void> {
  const client = new Client(database);
  await client.connect();
  await client.query("set session_replication_role = replica");
  await client.query(sql, values);
  await client.end();
}
