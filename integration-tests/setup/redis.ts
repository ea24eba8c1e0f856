import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../../demo/postgres/embedded";
import { describeWhere } from "./describe-where";
import { until } from "./until";

export type Redis = { url: string; stop(): Promise<void> };

export const describeWithRedis = (title: string, suite: () => void): void =>
  describeWhere(spawnSync("redis-server", ["--version"]).status === 0, "redis-server is missing: install it (Debian: apt install redis-server)", title, suite);

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
