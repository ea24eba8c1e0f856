import { randomBytes } from "node:crypto";
import { createDatabase, freePort } from "../../demo/postgres/embedded";
import { startStore, type Environment, type StoreProcess } from "../../demo/store/process";
import { storeEnvironment, TEMPLATE } from "./environment";

const server = () => {
  const base = process.env.DOORSTEP_TEST_POSTGRES;
  if (!base) throw new Error("DOORSTEP_TEST_POSTGRES is not set: run the tests through jest's configuration");
  return { url: (database: string) => `${base}${database}` };
};

/** A fresh copy of the migrated and seeded database; gives its URL. */
export async function freshDatabase(): Promise<string> {
  const name = `doorstep_${randomBytes(6).toString("hex")}`;
  await createDatabase(server(), name, TEMPLATE);
  return server().url(name);
}

/** Starts a store process over a database, at `atPort` or any free one; several over the same database make a cluster. */
export async function startTestStore(databaseUrl: string, env: Environment = {}, nodeArgs: string[] = [], atPort?: number): Promise<StoreProcess> {
  const port = atPort ?? (await freePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  return startStore({ port, nodeArgs, env: { ...storeEnvironment(databaseUrl), DOORSTEP_PUBLIC_URL: publicUrl, ...env } });
}
