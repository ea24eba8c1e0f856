import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream, type WriteStream } from "node:fs";
import { resolve } from "node:path";

export const REPOSITORY = resolve(__dirname, "../..");

/** The command line that is installed for the app in `cwd`. */
const cliOf = (cwd: string): string => require.resolve("@medusajs/cli/cli.js", { paths: [cwd] });

export type Environment = Record<string, string | undefined>;
/** A store running as a process of its own. */
export type StoreProcess = {
  url: string;
  child: ChildProcess;
  /** What it printed last, for a message about what went wrong. */
  tail(): string;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
  /** SIGKILL: the crash that everything must survive. */
  kill(): Promise<void>;
};

/** None outlives the process that has started it: one whose output nobody reads any more would spin. */
const living = new Set<ChildProcess>();
process.once("exit", () => living.forEach((child) => child.kill("SIGKILL")));

/** For a command that starts stores: who interrupts it, or stops it, ends them too. */
export function endWithStores(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
}

export type Run = { env: Environment; nodeArgs?: string[]; logFile?: string; cwd?: string };
type StartStore = Run & { port: number; timeoutMs?: number };

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((done) => child.once("exit", () => done()));

/** Starts a Medusa command; with `messages` it and we can send each other some. */
export function spawnMedusa(args: string[], { env, nodeArgs = [], logFile, cwd = REPOSITORY, messages = false }: Run & { messages?: boolean }) {
  const child = spawn(process.execPath, [...nodeArgs, cliOf(cwd), ...args], {
    cwd,
    env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", LOG_LEVEL: "info", NODE_ENV: "demo", ...env },
    stdio: ["ignore", "pipe", "pipe", messages ? "ipc" : "ignore"],
  });
  living.add(child);
  child.once("exit", () => living.delete(child));
  const lines: string[] = [];
  const log: WriteStream | undefined = logFile ? createWriteStream(logFile, { flags: "a" }) : undefined;
  const keep = (chunk: Buffer) => {
    log?.write(chunk);
    lines.push(chunk.toString());
    if (lines.length > 400) lines.splice(0, 200);
  };
  child.stdout!.on("data", keep);
  child.stderr!.on("data", keep);
  child.once("exit", () => log?.end());
  return { child, tail: () => lines.join("").slice(-6000) };
}

/**
 * Runs a Medusa command (`db:migrate`, `exec …`, `build`) to its end.
 * @throws Error with the end of its output when it fails.
 */
export async function medusa(args: string[], run: Run): Promise<void> {
  const { child, tail } = spawnMedusa(args, run);
  await exited(child);
  if (child.exitCode !== 0) throw new Error(`medusa ${args.join(" ")} failed:\n${tail()}`);
}

/**
 * Starts the store and waits until it answers.
 * @throws Error with the end of its output when it exits or does not answer in time.
 */
export async function startStore({ port, timeoutMs = 120_000, ...run }: StartStore): Promise<StoreProcess> {
  const { child, tail } = spawnMedusa(["start", "--port", String(port), "--host", "127.0.0.1"], run);
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + timeoutMs;
  while (!(await fetch(`${url}/health`).then((r) => r.ok).catch(() => false))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The store stopped while starting:\n${tail()}`);
    if (Date.now() > end) {
      child.kill("SIGKILL");
      throw new Error(`The store did not answer within ${timeoutMs / 1000} s:\n${tail()}`);
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  const signal = async (name: NodeJS.Signals) => {
    child.kill(name);
    await exited(child);
  };
  return { url, child, tail, stop: () => signal("SIGTERM"), kill: () => signal("SIGKILL") };
}
