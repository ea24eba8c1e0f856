import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createDatabase, startPostgres, type Postgres } from "../../demo/postgres/embedded";
import { medusa, REPOSITORY } from "../../demo/store/process";
import { storeEnvironment, TEMPLATE } from "./environment";

const STATE = join(REPOSITORY, ".doorstep/test");
let started: Postgres | undefined;

/**
 * Once per run: a PostgreSQL, and in it a database with every migration and the demo shop, of which each suite gets a copy.
 * A server that is there already (DOORSTEP_TEST_POSTGRES, a URL without a database) is used as it is.
 */
export async function start(): Promise<void> {
  if (process.env.DOORSTEP_TEST_POSTGRES) return;
  const dataDir = join(STATE, `postgres-${process.pid}`);
  await rm(dataDir, { recursive: true, force: true });
  const postgres = (started = await startPostgres({ dataDir, throwAway: true }));
  process.env.DOORSTEP_TEST_POSTGRES = postgres.url("");
  Object.assign(process.env, moduleTestEnvironment(postgres.url("")));
  await createDatabase(postgres, TEMPLATE);
  const env = storeEnvironment(postgres.url(TEMPLATE));
  await medusa(["db:migrate"], { env });
  await medusa(["exec", "./demo/shop/seed.ts"], { env });
}

/** A server that still runs would keep jest from ending. */
export const stop = async (): Promise<void> => started?.stop();

/** What Medusa's own module test runner reads; it knows no sockets. */
function moduleTestEnvironment(url: string): Record<string, string> {
  const { port, username, password } = new URL(url);
  return { DB_HOST: "127.0.0.1", DB_PORT: port, DB_USERNAME: username, DB_PASSWORD: password, DB_TEMP_NAME: "doorstep_modules" };
}
