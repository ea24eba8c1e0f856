import { setTimeout as pause } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import type PgBoss from "pg-boss";
import { nudge, nudged } from "./nudge";
import { createBoss, EXPIRE_SECONDS, prepareQueues, QUEUE } from "./queue";

export type WorkHandler = (container: MedusaContainer, key: string) => Promise<void>;
type Job = PgBoss.Job<{ work: string; key: string }>;

/** So many things are worked on at once. */
const MOST_AT_ONCE = 40;
const POLL_MS = 500;
/** A stop waits this long for work in hand; what is not done by then is taken up by the next process. */
const STOP_MS = 20_000;
/** How often the instances ask whether it is time again. */
const ASK_MS = 60_000;
/** What the instances together do every so often. Not rarer than the queue forgets what is done, after an hour. */
const RECURRING = [
  { work: "catch-up", key: "orders", seconds: 60 },
  { work: "reconcile-payments", key: "recent", seconds: 3600 },
  { work: "tend-labels", key: "all", seconds: 3600 },
  { work: "learn-transit", key: "stale", seconds: 3600 },
  { work: "tend-trackers", key: "due", seconds: 60 },
  { work: "learn-lanes", key: "all", seconds: 3600 },
  { work: "staff-digest", key: "today", seconds: 600 },
];

/**
 * Takes jobs from the queue and hands each to its handler; a slow one keeps no other waiting. What is about the same thing runs one
 * after the other here, and jobs that wait for the same turn are one. Each fails, is tried again, and is ended, by itself: the
 * queue's own worker ends a whole batch when its slowest job is over, and with it a job that had failed and is tried again by then,
 * which was lost so.
 */
export class Worker {
  private readonly boss: PgBoss;
  private asking?: NodeJS.Timeout;
  private working?: Promise<void>;
  private isStopping = false;
  /** By subject: the end of the last turn of it, and the jobs that will have the next. */
  private readonly turns = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, string[]>();

  constructor(
    private readonly container: MedusaContainer,
    private readonly handlers: ReadonlyMap<string, WorkHandler>,
    private readonly logger: Logger,
    knex: Knex
  ) {
    this.boss = createBoss(knex, { supervise: true });
    this.boss.on("error", (error) => logger.error(`Doorstep work: ${error.message}`));
  }

  async start(): Promise<void> {
    await prepareQueues(this.boss);
    this.working = this.work();
    this.asking = setInterval(() => void this.askAgain(), ASK_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.asking);
    this.isStopping = true;
    nudge();
    await Promise.race([this.working, pause(STOP_MS, undefined, { ref: false })]);
    await this.boss.stop({ graceful: true, timeout: STOP_MS, wait: true });
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const free = MOST_AT_ONCE - this.turns.size;
      const jobs = free > 0 ? await this.fetch(free) : [];
      jobs.forEach((job) => this.take(job));
      if (!jobs.length) await nudged(POLL_MS);
    }
    await Promise.all(this.turns.values());
  }

  /** A database that does not answer is asked again. */
  private async fetch(batchSize: number): Promise<Job[]> {
    try {
      return await this.boss.fetch<Job["data"]>(QUEUE, { batchSize });
    } catch (error) {
      if (!this.isStopping) this.logger.error(`Doorstep work could not be fetched: ${(error as Error).message}`);
      return [];
    }
  }

  /** All instances ask; the queue lets one through each time. */
  private async askAgain(): Promise<void> {
    for (const { seconds, ...job } of RECURRING) {
      await this.boss.send(QUEUE, job, { singletonKey: job.work, singletonSeconds: seconds }).catch((error: Error) => {
        this.logger.error(`Doorstep ${job.work} could not be enqueued: ${error.message}`);
      });
    }
  }

  private take({ id, data: { work, key } }: Job): void {
    const subject = `${work}:${key}`;
    const known = this.waiting.get(subject);
    if (known) return void known.push(id);
    const ids = [id];
    this.waiting.set(subject, ids);
    const turn = (this.turns.get(subject) ?? Promise.resolve()).then(async () => {
      this.waiting.delete(subject);
      // One that hangs keeps its place for no longer than it may take.
      await Promise.race([this.run(work, key, ids), pause(EXPIRE_SECONDS * 1000, undefined, { ref: false })]);
      if (this.turns.get(subject) === turn) this.turns.delete(subject);
      if (this.turns.size === MOST_AT_ONCE - 1) nudge();
    });
    this.turns.set(subject, turn);
  }

  private async run(work: string, key: string, ids: string[]): Promise<void> {
    try {
      const handler = this.handlers.get(work);
      if (!handler) throw new Error(`no handler for work "${work}"`);
      await handler(this.container, key);
      await this.boss.complete(QUEUE, ids);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error((error as { message?: string })?.message ?? JSON.stringify(error));
      this.logger.error(`Doorstep work ${work} (${key}) will be tried again: ${reason.message}`);
      // Where even that cannot be written down, the job is taken up again when its time is over.
      await this.boss.fail(QUEUE, ids, { message: reason.message, stack: reason.stack } as object).catch(() => undefined);
    }
  }
}
