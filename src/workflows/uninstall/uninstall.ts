import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readdirSync } from "node:fs";
import { join, parse } from "node:path";
import { keepGuard } from "../../modules/reservation/guard/keep";
import { Conflict } from "../../shared/errors";
import { JOBS_SCHEMA } from "../../shared/work/queue";
import { reservationOf } from "../reservation/room";

/** What the plugin keeps in the store's database. */
export type Belongings = { held: number; claimed: number; tables: string[] };

const MODULES = join(__dirname, "../../modules");
const PAGE = 200;

const knexOf = (container: MedusaContainer) => container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);

/** What would be taken away. */
export async function belongingsOf(container: MedusaContainer): Promise<Belongings> {
  const reservation = reservationOf(container);
  const [[, held], [, claimed], tables] = await Promise.all([
    reservation.listAndCountStockHolds({ state: "held" }, { take: 1 }),
    reservation.listAndCountStockHolds({ state: "claimed" }, { take: 1 }),
    tablesOf(knexOf(container)),
  ]);
  return { held, claimed, tables };
}

/**
 * Takes all that is ours out of the store's database, so that core goes on alone: held units go back, the guard, our tables
 * and jobs go, and `db:migrate` would begin anew. Orders, payments, fulfilments and their reservations are core's and stay.
 * It may be run again after a crash.
 * @throws 409 while carts are being completed: their units have no order yet
 */
export async function uninstall(container: MedusaContainer): Promise<void> {
  const { claimed } = await belongingsOf(container);
  if (claimed) throw new Conflict(`${claimed} carts are being completed. Close the shop, let the store run for two minutes, then stop it and try again`);
  await releaseAll(container);
  const knex = knexOf(container);
  await keepGuard(knex, false);
  await knex.transaction(async (transaction) => {
    for (const table of await tablesOf(transaction)) await transaction.raw("drop table if exists ?? cascade", [table]);
    await transaction.raw("drop schema if exists ?? cascade", [JOBS_SCHEMA]);
    await transaction("mikro_orm_migrations").whereIn("name", migrations()).delete();
  });
}

/** One after the other: each gives its units back to its levels in a transaction of its own. */
async function releaseAll(container: MedusaContainer): Promise<void> {
  const reservation = reservationOf(container);
  for (;;) {
    const holds = await reservation.listStockHolds({ state: "held" }, { select: ["id"], take: PAGE });
    if (!holds.length) return;
    for (const { id } of holds) await reservation.releaseHold(id);
  }
}

async function tablesOf(knex: Knex): Promise<string[]> {
  const { rows } = (await knex.raw("select tablename from pg_tables where schemaname = current_schema() and tablename like 'doorstep\\_%' order by 1")) as { rows: { tablename: string }[] };
  return rows.map(({ tablename }) => tablename);
}

const migrations = (): string[] =>
  (readdirSync(MODULES, { recursive: true }) as string[]).filter((file) => /migrations\/Migration\d+\.[jt]s$/.test(file)).map((file) => parse(file).name);
