import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { createHash } from "node:crypto";
import { INSTALL, REMOVE } from "./sql";

export type GuardState = "installed" | "outdated" | "absent";

/** Stands in the guard's comment, so that a newer plugin knows an older guard. */
const MARK = `medusa-plugin-doorstep ${createHash("sha256").update(INSTALL).digest("hex").slice(0, 16)}`;
const TRIGGERS = 4;

/** How the guard of this database stands, whatever the option says. */
export async function guardState(knex: Knex): Promise<GuardState> {
  const { rows } = (await knex.raw(
    `select count(*)::int as triggers, coalesce(bool_and(tgenabled <> 'D'), false) as enabled,
       (select obj_description(oid) from pg_proc where proname = 'doorstep_guard_insert' limit 1) as mark
     from pg_trigger where tgname like 'doorstep_guard_%' and tgrelid in (to_regclass('reservation_item'), to_regclass('inventory_level'))`
  )) as { rows: [{ triggers: number; enabled: boolean; mark: string | null }] };
  const [{ triggers, enabled, mark }] = rows;
  if (triggers === 0) return "absent";
  return triggers === TRIGGERS && enabled && mark === MARK ? "installed" : "outdated";
}

/** Brings the guard to what the option asks for; quick when it is so already. Instances that start at once do it one after the other. */
export async function keepGuard(knex: Knex, wanted: boolean): Promise<void> {
  const isAsWanted = async (on: Knex) => (await guardState(on)) === (wanted ? "installed" : "absent");
  if (await isAsWanted(knex)) return;
  await knex.transaction(async (transaction) => {
    await transaction.raw("select pg_advisory_xact_lock(hashtextextended('doorstep_guard', 0))");
    if (await isAsWanted(transaction)) return;
    await transaction.raw(wanted ? `${REMOVE}\n${INSTALL}\ncomment on function doorstep_guard_insert() is '${MARK}';` : REMOVE);
  });
}
