import { existsSync } from "node:fs";
import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint, oncePer } from "./fingerprint";
import { administer, createDatabase, type Postgres } from "./postgres/embedded";
import { medusa, REPOSITORY, type Environment } from "./store/process";

const STATE = join(REPOSITORY, ".doorstep/demo");
export const POSTGRES_DATA = join(STATE, "postgres");
export const STORE_LOG = join(STATE, "store.log");
const DATABASE = "doorstep_demo";
/** Where a store looks for its dashboard. */
const DASHBOARD = join(REPOSITORY, "public/admin");
const DASHBOARD_MARK = join(STATE, "dashboard");

const exists = async (postgres: Postgres): Promise<boolean> =>
  (await administer(postgres, `select 1 from pg_database where datname = '${DATABASE}'`)).length === 1;

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
  // A bundle that is gone is made again, whatever was noted about it.
  if (!existsSync(join(DASHBOARD, "index.html"))) await rm(DASHBOARD_MARK, { force: true });
  await oncePer(await fingerprint(join(REPOSITORY, "src/admin"), join(REPOSITORY, "package-lock.json")), DASHBOARD_MARK, async () => {
    await medusa(["build", "--admin-only", "--no-lint"], { env: { DATABASE_URL: "postgres://unused" } });
    await rm(DASHBOARD, { recursive: true, force: true });
    await cp(join(REPOSITORY, ".medusa/admin"), DASHBOARD, { recursive: true });
  });
}
