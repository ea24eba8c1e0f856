import { setTimeout as pause } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import type PgBoss from "pg-boss";
import { createBoss, EXPIRE_SECONDS, prepareQueues, QUEUE } from "./queue";

export type WorkHandler = (container: MedusaContainer, key: string) => Promise<void>;
type Job = PgBoss.Job<{ work: string; key: string }>;

const BATCH = 40;
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
  { work: "staff-digest", key: "today", seconds: 600 },
];

/**
 * Takes jobs from the queue and hands each to its handler. Jobs of one batch that are about the same thing run once;
 * each job fails, and is tried again, by itself. Each is also ended by itself: the queue's own worker ends a whole batch when its
 * slowest job is over, and with it a job that had failed and is tried again by then, which was lost so.
 */
export class Worker {
  private readonly boss: PgBoss;
  private asking?: NodeJS.Timeout;
  private working?: Promise<void>;
  private isStopping = false;

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
    await Promise.race([this.working, pause(STOP_MS, undefined, { ref: false })]);
    await this.boss.stop({ graceful: true, timeout: STOP_MS, wait: true });
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const jobs = await this.fetch();
      // One that hangs keeps the others waiting for no longer than it may take.
      if (jobs.length) await Promise.race([this.runBatch(jobs), pause(EXPIRE_SECONDS * 1000, undefined, { ref: false })]);
      else await pause(POLL_MS, undefined, { ref: false });
    }
  }

  /** A database that does not answer is asked again. */
  private async fetch(): Promise<Job[]> {
    try {
      return await this.boss.fetch<Job["data"]>(QUEUE, { batchSize: BATCH });
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

  private async runBatch(jobs: Job[]): Promise<void> {
    const same = new Map<string, Job[]>();
    for (const job of jobs) {
      const subject = `${job.data.work}:${job.data.key}`;
      same.set(subject, [...(same.get(subject) ?? []), job]);
    }
    await Promise.all([...same.values()].map((group) => this.run(group)));
  }

  private async run(group: Job[]): Promise<void> {
    const { work, key } = group[0]!.data;
    const ids = group.map((job) => job.id);
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
