import { startPostgres } from "../../demo/postgres/embedded";

/** A PostgreSQL in a process of its own, since jest cannot load the package: `<data folder> <port>`; SIGTERM stops it. */
async function serve(dataDir: string, port: number): Promise<void> {
  const postgres = await startPostgres({ dataDir, port });
  process.once("SIGTERM", () => void postgres.stop().then(() => process.exit(0)));
  process.send?.(postgres.url(""));
}

void serve(process.argv[2]!, Number(process.argv[3]));
