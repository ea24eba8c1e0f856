import { Client } from "pg";

/** Runs `body` while another session holds what the statement `lock` locks (rows, by one value; or with null a table); it is free again before the result is given. */
export async function whileLocked<T>(database: string, lock: string, value: string | null, body: () => Promise<T>): Promise<T> {
  const gate = new Client(database);
  await gate.connect();
  try {
    await gate.query("begin");
    await gate.query(lock, value === null ? [] : [value]);
    const result = await body();
    await gate.query("commit");
    return result;
  } finally {
    await gate.end();
  }
}
