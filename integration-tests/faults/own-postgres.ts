import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { crashPostgres, freePort } from "../../demo/postgres/embedded";

/** A PostgreSQL of a suite's own, which it may break. It keeps its data like a real one's. */
export type OwnPostgres = { url(database: string): string; crash(): Promise<void>; start(): Promise<void>; stop(): Promise<void> };

/** Starts it over `dataDir`; each next start is at the same address. @throws Error when it does not start */
export async function startOwnPostgres(dataDir: string): Promise<OwnPostgres> {
  const port = await freePort();
  let server = await serve(dataDir, port);
  const stop = async () => {
    const gone = once(server.process, "exit");
    server.process.kill("SIGTERM");
    await gone;
  };
  return {
    url: (database) => `${server.url}${database}`,
    async crash() {
      await crashPostgres(dataDir);
      server.process.kill("SIGKILL");
    },
    async start() {
      server = await serve(dataDir, port);
    },
    stop,
  };
}

async function serve(dataDir: string, port: number) {
  const child = fork(join(__dirname, "postgres-server.ts"), [dataDir, String(port)], { execArgv: ["-r", "ts-node/register"] });
  const [url] = (await Promise.race([once(child, "message"), once(child, "exit").then(() => Promise.reject(new Error("PostgreSQL did not start")))])) as [string];
  return { process: child, url };
}
