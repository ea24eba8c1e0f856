import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../demo/postgres/embedded";
import { until } from "./until";

export type Redis = { url: string; stop(): Promise<void> };

/** A suite that needs the system's Redis: without it it is left out aloud on a developer's machine, and fails in CI. */
export function describeWithRedis(title: string, suite: () => void): void {
  if (spawnSync("redis-server", ["--version"]).status === 0) return void describe(title, suite);
  const missing = "redis-server is missing: install it (Debian: apt install redis-server)";
  if (process.env.CI) return void test(title, () => { throw new Error(missing); });
  console.warn(`${missing}. NOT RUN: ${title}`);
  describe.skip(title, suite);
}

/** Starts a Redis that keeps nothing on disk. */
export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "doorstep-redis-"));
  const server: ChildProcess = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder], { stdio: "ignore" });
  await until("Redis", () => answers(port));
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const gone = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.end();
      resolve(true);
    }).once("error", () => resolve(false));
  });
