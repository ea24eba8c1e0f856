import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import type { Rush } from "../in-store/callers";

const DEBIAN = "/usr/lib/postgresql";
const UNITS = 1_000_000_000;

/** Debian keeps it beside each server, and only the newest need be asked. */
function pgbench(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(DEBIAN, version, "bin/pgbench")).find(existsSync) ?? "pgbench";
}

async function stockItem(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query("drop table if exists bench_hot_item");
    await client.query("create table bench_hot_item (id int primary key, available int not null)");
    await client.query("insert into bench_hot_item values (1, $1)", [UNITS]);
  } finally {
    await client.end();
  }
}

/**
 * How many units a second are taken from one row: the least that PostgreSQL can do for a unit, prepared once.
 * @throws Error that says how to get pgbench where it is missing, or what it said where it measured nothing
 */
export async function unitsPerSecond(url: string, { callers, seconds }: Rush): Promise<number> {
  await stockItem(url);
  const { hostname, port, username, password, pathname } = new URL(url);
  const args = ["-n", "-M", "prepared", "-c", String(callers), "-j", "2", "-T", String(seconds), "-f", join(__dirname, "take-one.sql")];
  const env = { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password, PGDATABASE: pathname.slice(1) };
  const { stdout } = await promisify(execFile)(pgbench(), args, { env }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new Error("pgbench is missing; on Debian it is in the package postgresql-contrib") : error;
  });
  const measured = /^tps = (\d+\.\d+)/m.exec(stdout)?.[1];
  if (!measured) throw new Error(`pgbench measured nothing in ${seconds} s:\n${stdout}`);
  return Number(measured);
}
