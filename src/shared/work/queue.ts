import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import PgBoss from "pg-boss";

/** The queue of all work that waits for nobody outside. */
const OWN = "doorstep";
/**
 * Work that asks an outside service, by the queue that it has of its own: a service that does not answer keeps its own work
 * waiting, and no other.
 */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  doorstep_mail: ["send-message"],
  doorstep_payment: ["capture", "charge-request", "claim-payment", "fetch-payout", "read-payment-event", "reconcile-payment", "reconcile-payments", "send-evidence"],
  doorstep_carrier: [
    "create-tracker", "finish-manifest", "finish-pickup", "finish-return-label", "finish-shipment", "follow-refund", "poll-tracker", "void-unused",
  ],
};
/** All durable queues of Doorstep; what a job does is told by its `work`. */
export const QUEUES = [OWN, ...Object.keys(OUTSIDE)];
const QUEUE_BY_WORK = new Map(Object.entries(OUTSIDE).flatMap(([queue, works]) => works.map((work) => [work, queue] as const)));
/** The queue that a work's jobs wait in. */
export const queueOf = (work: string): string => QUEUE_BY_WORK.get(work) ?? OWN;
/**
 * So many of a queue's jobs one process has in hand. Of those that wait for an outside service many; of the others no more than it can
 * work on: the more that wait for their turn in here, the more are past their time before it comes, and are given to another as well.
 */
export const mostInHand = (queue: string): number => (queue === OWN ? 10 : 40);
/** Where jobs go that failed for good; `health` shows them. */
export const DEAD_LETTERS = "doorstep_dead";
export const JOBS_SCHEMA = "doorstep_jobs";

/** A job holds its worker for at most this long; a killed worker's jobs are taken up again after it. */
export const EXPIRE_SECONDS = 30;
const RETRIES = { retryLimit: 10, retryDelay: 1, retryBackoff: true, expireInSeconds: EXPIRE_SECONDS };
/** So long after its time the queue's own retries of a work are over: what still waits for it then is woken anew. */
export const RETRIES_OVER_MS = 15 * 60_000;
/** How often expired jobs are looked for: with the expiry above, a crash is healed in under a minute. */
const MAINTENANCE_SECONDS = 10;

/** Runs pg-boss' own `$1` statements on a knex connection or transaction. */
export const onKnex = (knex: Knex): PgBoss.Db => ({
  async executeSql(text, values) {
    const connection = await knex.client.acquireConnection();
    try {
      return await connection.query(text, values);
    } finally {
      await knex.client.releaseConnection(connection);
    }
  },
});

/** A pg-boss in the store's own Postgres. `supervise` where this process also works the jobs. */
export const createBoss = (knex: Knex, { supervise }: { supervise: boolean }): PgBoss =>
  new PgBoss({
    db: onKnex(knex),
    schema: JOBS_SCHEMA,
    supervise,
    schedule: false,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
    archiveCompletedAfterSeconds: 3600,
  });

/** Brings the schema and the queues into being; safe to call from many instances at once. */
export async function prepareQueues(boss: PgBoss): Promise<void> {
  await boss.start();
  await boss.createQueue(DEAD_LETTERS);
  for (const name of QUEUES) await boss.createQueue(name, { name, ...RETRIES, deadLetter: DEAD_LETTERS });
}
