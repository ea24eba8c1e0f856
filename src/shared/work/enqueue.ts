import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import type PgBoss from "pg-boss";
import { clock } from "../clock";
import { nudge } from "./nudge";
import { createBoss, onKnex, prepareQueues, queueOf } from "./queue";

/** One piece of background work: `work` names the handler's file in `src/work`, `key` what it is about. */
export type Work = { work: string; key: string; dueAt?: Date };

type TransactionManager = { getKnex(): Knex; getTransactionContext(): Knex | undefined };

let prepared: Promise<PgBoss> | undefined;

/** The sending side of the queue, made on first use. A failure is not remembered. */
function sender(knex: Knex): Promise<PgBoss> {
  prepared ??= (async () => {
    const boss = createBoss(knex, { supervise: false });
    await prepareQueues(boss);
    return boss;
  })().catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  return prepared;
}

/** Makes the queue ready before the first transaction wants to send. */
export async function prepareSender(knex: Knex): Promise<void> {
  await sender(knex);
}

/** Forgets the sender, when the application shuts down or a test changes its database. */
export async function closeSender(): Promise<void> {
  const boss = await prepared?.catch(() => undefined);
  prepared = undefined;
  await boss?.stop({ graceful: false });
}

/** Relative to our clock, so that a moved clock moves what is due with it. */
const waitSeconds = ({ dueAt }: Work): number => (dueAt ? Math.max(0, Math.ceil((dueAt.getTime() - clock.now().getTime()) / 1000)) : 0);

async function send(boss: PgBoss, work: Work, db: PgBoss.Db): Promise<void> {
  const queue = queueOf(work.work);
  const id = await boss.send(queue, { work: work.work, key: work.key }, { startAfter: waitSeconds(work), db });
  if (!id) throw new Error(`Doorstep could not enqueue ${work.work} for ${work.key}: the queue "${queue}" is missing`);
  if (!work.dueAt) nudge(queue);
}

type InTransaction = { boss: PgBoss; db: PgBoss.Db };

async function inTransaction({ transactionManager }: Context, work: Work): Promise<InTransaction> {
  const manager = transactionManager as TransactionManager | undefined;
  const transaction = manager?.getTransactionContext();
  if (!manager || !transaction) throw new Error(`Work "${work.work}" must be enqueued inside a transaction`);
  return { boss: await sender(manager.getKnex()), db: onKnex(transaction) };
}

/**
 * Enqueues work in the transaction of `sharedContext`: it exists if, and only if, the rows it is about do.
 * For the methods of a room's service.
 */
export async function enqueue(sharedContext: Context, work: Work): Promise<void> {
  const { boss, db } = await inTransaction(sharedContext, work);
  await send(boss, work, db);
}

/** The same for many pieces of work in one statement. */
export async function enqueueAll(sharedContext: Context, works: readonly Work[]): Promise<void> {
  if (works.length <= 1) return works[0] && enqueue(sharedContext, works[0]);
  const { boss, db } = await inTransaction(sharedContext, works[0]!);
  await insert(boss, works, db);
}

async function insert(boss: PgBoss, works: readonly Work[], db: PgBoss.Db): Promise<void> {
  await boss.insert(jobsOf(works), { db } as PgBoss.InsertOptions);
  new Set(works.filter(({ dueAt }) => !dueAt).map(({ work }) => queueOf(work))).forEach(nudge);
}

const jobsOf = (works: readonly Work[]) =>
  works.map((work) => ({ name: queueOf(work.work), data: { work: work.work, key: work.key }, startAfter: `${waitSeconds(work)} seconds` }));

/** Enqueues work by itself, for subscribers and catch-up: nothing of ours was written that it could be lost with. */
export async function wake(knex: Knex, work: Work): Promise<void> {
  await send(await sender(knex), work, onKnex(knex));
}

/** The same for many pieces of work in one statement. */
export async function wakeAll(knex: Knex, works: readonly Work[]): Promise<void> {
  if (works.length) await insert(await sender(knex), works, onKnex(knex));
}
