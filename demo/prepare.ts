import { existsSync } from "node:fs";
import { cp, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { fingerprint, oncePer } from "./fingerprint";
import { createDatabase, type Postgres } from "./postgres/embedded";
import { medusa, REPOSITORY, type Environment } from "./store/process";

const STATE = join(REPOSITORY, ".doorstep/demo");
export const POSTGRES_DATA = join(STATE, "postgres");
export const STORE_LOG = join(STATE, "store.log");
const DATABASE = "doorstep_demo";
/** Where a store looks for its dashboard. */
const DASHBOARD = join(REPOSITORY, "public/admin");

async function exists(postgres: Postgres): Promise<boolean> {
  const client = new Client(postgres.url("postgres"));
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/** The migrated and seeded database; quick when nothing changed since the last time. */
export async function prepareDatabase(postgres: Postgres, env: Environment): Promise<string> {
  const url = postgres.url(DATABASE);
  if (!(await exists(postgres))) await createDatabase(postgres, DATABASE);
  const rooms = await readdir(join(REPOSITORY, "src/modules"));
  const mark = await fingerprint(...rooms.map((room) => join(REPOSITORY, "src/modules", room, "migrations")), join(REPOSITORY, "src/links"), join(REPOSITORY, "demo/shop"));
  await oncePer(mark, join(POSTGRES_DATA, "doorstep-prepared"), async () => {
    await medusa(["db:migrate"], { env: { ...env, DATABASE_URL: url } });
    await medusa(["exec", "./demo/shop/seed.ts"], { env: { ...env, DATABASE_URL: url } });
  });
  return url;
}

/** The dashboard's bundle, made anew only when its source changed. */
export async function prepareDashboard(): Promise<void> {
  const mark = existsSync(join(DASHBOARD, "index.html")) ? await fingerprint(join(REPOSITORY, "src/admin")) : "missing";
  await oncePer(mark, join(STATE, "dashboard"), async () => {
    await medusa(["build", "--admin-only", "--no-lint"], { env: { DATABASE_URL: "postgres://unused" } });
    await rm(DASHBOARD, { recursive: true, force: true });
    await cp(join(REPOSITORY, ".medusa/admin"), DASHBOARD, { recursive: true });
  });
  if (mark === "missing") await writeFile(join(STATE, "dashboard"), await fingerprint(join(REPOSITORY, "src/admin")));
}
