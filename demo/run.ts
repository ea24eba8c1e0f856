import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { startDoubles } from "./doubles/start";
import { PORTS, requirePorts } from "./ports";
import { startPostgres } from "./postgres/embedded";
import { POSTGRES_DATA, prepareDashboard, prepareDatabase, STORE_LOG } from "./prepare";
import { doing, sinceStart } from "./progress";
import { chooseServices } from "./services";
import { startStore } from "./store/process";
import { printSummary } from "./summary";
import { walk } from "./walk/walk";

/** What must be undone at the end, the last first. */
const undo: (() => Promise<unknown>)[] = [];
const stopAll = async (): Promise<void> => {
  for (const stop of undo.splice(0).reverse()) await stop().catch(() => undefined);
};

async function run(once: boolean): Promise<boolean> {
  await requirePorts();
  await mkdir(dirname(STORE_LOG), { recursive: true });
  const postgres = await doing("Start PostgreSQL", () => startPostgres({ dataDir: POSTGRES_DATA }));
  undo.push(() => postgres.stop());
  const doubles = await doing("Start the stand-ins for Stripe, SendGrid, EasyPost and ShipEngine", () => startDoubles(PORTS));
  undo.push(() => doubles.close());
  const url = `http://localhost:${PORTS.store}`;
  const services = chooseServices(process.env, doubles.env);
  const env = { ...services.env, DOORSTEP_PUBLIC_URL: url, DOORSTEP_LINK_SECRET: process.env.DOORSTEP_LINK_SECRET ?? "the-demo-needs-no-secret-worth-the-name" };
  const [databaseUrl] = await Promise.all([
    doing("Migrate and fill the shop (first time: about half a minute)", () => prepareDatabase(postgres, env)),
    doing("Build the dashboard (first time: about a minute)", prepareDashboard),
  ]);
  const store = await doing("Start the store", () => startStore({ port: PORTS.store, env: { ...env, DATABASE_URL: databaseUrl }, logFile: STORE_LOG }));
  undo.push(() => store.stop());
  doubles.tell(store.url);
  console.log(`✓ Everything is up, ${sinceStart()} after the start`);
  const walked = await walk(store.url, doubles, (line) => console.log(line), { real: services.real });
  printSummary(walked, url, doubles, services.real);
  if (!once) await untilInterrupted();
  return walked.promises.every((one) => one.kept);
}

async function untilInterrupted(): Promise<void> {
  console.log("\n  It stays up until Ctrl-C.");
  await new Promise<void>((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  console.log("\nStopping …");
}

run(process.argv.includes("--once"))
  .then(async (kept) => {
    await stopAll();
    process.exit(kept ? 0 : 1);
  })
  .catch(async (error: unknown) => {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}\n${process.env.DEBUG ? (error as Error).stack : ""}\n  The store's log: ${STORE_LOG}`);
    await stopAll();
    process.exit(1);
  });
