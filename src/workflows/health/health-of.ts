import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { guardState, type GuardState } from "../../modules/reservation/guard/keep";
import { DEAD_LETTERS, JOBS_SCHEMA } from "../../shared/work/queue";
import { VERSION } from "../../shared/version";
import { mailTroublesOf, type MailTrouble } from "../lifecycle-email/mail-troubles";
import { journeyRoomOf } from "../order-journey/room";
import { reservationOf } from "../reservation/room";

export type Check = { name: string; ok: boolean; message: string };
type DeadLetter = { id: string; work: string; key: string; failed_at: Date; reason: string | null };

/** A job that waits longer than this means that no worker runs. */
const STUCK = "interval '5 minutes'";

/** What the doctor finds: configuration, work that is stuck or failed for good. */
export async function healthOf(container: MedusaContainer) {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const reservation = reservationOf(container);
  const [work, deadLetters, guard, mails] = await Promise.all([countWork(knex), listDeadLetters(knex), guardState(knex), mailTroublesOf(container)]);
  const { options } = journeyRoomOf(container);
  const checks: Check[] = [
    {
      name: "work_runs", ok: work.stuck === 0,
      message: work.stuck === 0 ? "Background work is up to date." : `Work that waits for over 5 minutes: ${work.stuck}. Is a process with worker mode "shared" or "worker" running?`,
    },
    {
      name: "no_dead_letters", ok: deadLetters.length === 0,
      message: deadLetters.length === 0 ? "No work has failed for good." : `Work that failed for good: ${deadLetters.length}; the reasons are listed.`,
    },
    {
      name: "link_secret", ok: options.linkSecret !== undefined,
      message: options.linkSecret ? "Shoppers' links have a secret of their own." : "Shoppers' links are signed with Medusa's jwtSecret; give the option linkSecret a value of its own.",
    },
    guardCheck(guard, reservation.options.holds.guard),
    mailCheck(mails),
    {
      name: "carrier", ok: options.carriers.default !== "simulator",
      message: options.carriers.default === "simulator" ? "Labels come from the simulator: parcels do not move." : `Labels come from ${options.carriers.default}.`,
    },
  ];
  return { checks, work: { queued: work.queued, active: work.active, failed: work.failed, dead_letters: deadLetters }, version: VERSION };
}

/** Off by option is a decision, and still worth knowing. */
function guardCheck(state: GuardState, wanted: boolean): Check {
  const messages: Record<GuardState, string> = {
    installed: "The database itself refuses to reserve what is not there.",
    outdated: "The database's stock guard is older than the plugin, or a trigger of it was switched off: start the store again.",
    absent: wanted ? "The database's stock guard is missing: start the store again." : "The database's stock guard is off (option holds.guard): what reserves past Doorstep can oversell.",
  };
  return { name: "stock_guard", ok: state === "installed", message: messages[state] };
}

/** What keeps mails from going, and what is to be done about it. */
function mailCheck(troubles: readonly MailTrouble[]): Check {
  const told: Record<MailTrouble["code"], (mails: number) => string> = {
    account: (mails) => `The mail provider refuses the shop's key or account, and mails were not sent: ${mails}. Mend the key, then send them again on the page Messages.`,
    gave_up: (mails) => `Mails that were given up after the last try: ${mails}. Once the provider takes mails, send them again on the page Messages.`,
    failing: (mails) => `Mails of the last day that the provider does not take: ${mails}.`,
  };
  const message = troubles.map(({ code, mails, reason }) => told[code](mails) + (reason ? ` (${reason})` : "")).join(" ");
  return { name: "mails_go", ok: troubles.length === 0, message: message || "No mail is kept back by its provider." };
}

async function countWork(knex: Knex): Promise<{ queued: number; active: number; failed: number; stuck: number }> {
  const { rows } = (await knex.raw(
    `select count(*) filter (where state in ('created', 'retry'))::int as queued,
            count(*) filter (where state = 'active')::int as active,
            count(*) filter (where state = 'failed')::int as failed,
            count(*) filter (where state in ('created', 'retry') and start_after < now() - ${STUCK})::int as stuck
     from ${JOBS_SCHEMA}.job where name <> ?`,
    [DEAD_LETTERS]
  )) as { rows: [{ queued: number; active: number; failed: number; stuck: number }] };
  return rows[0];
}

async function listDeadLetters(knex: Knex): Promise<DeadLetter[]> {
  const { rows } = (await knex.raw(
    `select id, data->>'work' as work, data->>'key' as key, created_on as failed_at, output->>'message' as reason
     from ${JOBS_SCHEMA}.job where name = ? and state = 'created' order by created_on desc limit 50`,
    [DEAD_LETTERS]
  )) as { rows: DeadLetter[] };
  return rows;
}
