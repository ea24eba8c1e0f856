import { Client } from "pg";

/** Runs `body` while another session holds the rows that `select` (of one value) locks; they are free again before its result is given. */
export async function whileLocked<T>(database: string, select: string, value: unknown, body: () => Promise<T>): Promise<T> {
  const gate = new Client(database);
  await gate.connect();
  try {
    await gate.query("begin");
    await gate.query(select, [value]);
    const result = await body();
    await gate.query("commit");
    return result;
  } finally {
    await gate.end();
  }
}
