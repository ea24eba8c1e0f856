import { join } from "node:path";
import { startDoubles } from "../demo/doubles/start";
import { administer, createDatabase, freePort, startPostgres, type Postgres } from "../demo/postgres/embedded";
import { medusa, REPOSITORY, startStore, type Environment, type StoreProcess } from "../demo/store/process";
import { startScript, type Script } from "./script";

export const KINDS = ["bare", "doorstep"] as const;
/** Medusa alone, or Medusa with the built plugin. */
export type Kind = (typeof KINDS)[number];
export type Pair<T> = Record<Kind, T>;

/** Two stores that differ in nothing but the plugin, each over a fresh database of the same server. */
export type Stores = {
  /** Starts an instance of the store; several of one kind share its database. */
  start(kind: Kind, more?: Environment): Promise<StoreProcess>;
  /** Starts a script of `bench/in-store` in a process that has the store loaded, without its HTTP server. */
  script(kind: Kind, name: string, more?: Environment): Promise<Script>;
  databaseUrl(kind: Kind): string;
  /** Makes one more fresh database of a kind; gives its URL. */
  copyOf(kind: Kind): Promise<string>;
  close(): Promise<void>;
};

const cwdOf = (kind: Kind) => join(REPOSITORY, `bench/${kind}-store`);

type Server = Pick<Postgres, "url">;
const drop = (postgres: Server, name: string) => administer(postgres, `drop database if exists "${name}" with (force)`);

/** Migrates and seeds what is not there yet; a template that fails half-way is thrown away, since the seed fills empty stores only. */
async function makeTemplate(postgres: Server, template: string, run: { cwd: string; env: Environment }): Promise<void> {
  await createDatabase(postgres, template).catch((error: { code?: string }) => {
    if (error.code !== "42P04") throw error; // duplicate_database: made by an earlier run
  });
  try {
    await medusa(["db:migrate"], run);
    await medusa(["exec", join(REPOSITORY, "demo/shop/seed.ts")], run);
  } catch (error) {
    await drop(postgres, template);
    throw error;
  }
}

const templateOf = (kind: Kind) => `bench_${kind}_template`;

async function makeDatabase(postgres: Server, kind: Kind, env: Environment, fresh: boolean): Promise<string> {
  const template = templateOf(kind);
  if (fresh) await drop(postgres, template);
  await makeTemplate(postgres, template, { cwd: cwdOf(kind), env: { ...env, DATABASE_URL: postgres.url(template) } });
  const name = `bench_${kind}_${process.pid}`;
  await createDatabase(postgres, name, template);
  return name;
}

/** Makes both stores ready to start; `fresh` migrates and seeds anew. The server keeps its usual durability, so that every commit costs what it costs. */
export async function prepareStores(fresh: boolean): Promise<Stores> {
  const given = process.env.DOORSTEP_TEST_POSTGRES;
  const postgres = given
    ? { url: (database: string) => `${given}${database}`, stop: async () => {} }
    : await startPostgres({ dataDir: join(REPOSITORY, ".doorstep/bench/postgres") });
  const doubles = await startDoubles();
  const env: Environment = { NODE_ENV: "production", LOG_LEVEL: "warn", DOORSTEP_ADMIN: "off", ...doubles.env };
  const databases = {} as Pair<string>;
  for (const kind of KINDS) databases[kind] = await makeDatabase(postgres, kind, env, fresh);
  const copies: string[] = [];
  const databaseUrl = (kind: Kind) => postgres.url(databases[kind]);
  return {
    async start(kind, more) {
      const port = await freePort();
      return startStore({ cwd: cwdOf(kind), port, env: { ...env, DATABASE_URL: databaseUrl(kind), DOORSTEP_PUBLIC_URL: `http://127.0.0.1:${port}`, ...more } });
    },
    script: (kind, name, more) =>
      startScript(join(REPOSITORY, `bench/in-store/${name}.ts`), { cwd: cwdOf(kind), env: { ...env, DATABASE_URL: databaseUrl(kind), ...more } }),
    databaseUrl,
    async copyOf(kind) {
      const name = `bench_${kind}_${process.pid}_${copies.length}`;
      await createDatabase(postgres, name, templateOf(kind));
      copies.push(name);
      return postgres.url(name);
    },
    async close() {
      for (const name of [...Object.values(databases), ...copies]) await drop(postgres, name);
      await doubles.close();
      await postgres.stop();
    },
  };
}
