import { setTimeout as pause } from "node:timers/promises";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import type PgBoss from "pg-boss";
import { createBoss, prepareQueues, queueOf, QUEUES } from "./queue";
import { QueueWorker } from "./queue-worker";

export type WorkHandler = (container: MedusaContainer, key: string) => Promise<void>;

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

/** Hands the jobs of all queues to their handlers, and has what recurs enqueued when it is time. */
export class Worker {
  private readonly boss: PgBoss;
  private readonly queues: QueueWorker[];
  private asking?: NodeJS.Timeout;

  constructor(
    private readonly container: MedusaContainer,
    private readonly handlers: ReadonlyMap<string, WorkHandler>,
    private readonly logger: Logger,
    knex: Knex
  ) {
    this.boss = createBoss(knex, { supervise: true });
    this.boss.on("error", (error) => logger.error(`Doorstep work: ${error.message}`));
    this.queues = QUEUES.map((queue) => new QueueWorker(this.boss, queue, (work, key) => this.handle(work, key), logger));
  }

  async start(): Promise<void> {
    await prepareQueues(this.boss);
    this.queues.forEach((queue) => queue.start());
    this.asking = setInterval(() => void this.askAgain(), ASK_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.asking);
    const ended = Promise.all(this.queues.map((queue) => queue.stop()));
    await Promise.race([ended, pause(STOP_MS, undefined, { ref: false })]);
    await this.boss.stop({ graceful: true, timeout: STOP_MS, wait: true });
  }

  private async handle(work: string, key: string): Promise<void> {
    const handler = this.handlers.get(work);
    if (!handler) throw new Error(`no handler for work "${work}"`);
    await handler(this.container, key);
  }

  /** All instances ask; the queue lets one through each time. */
  private async askAgain(): Promise<void> {
    for (const { seconds, ...job } of RECURRING) {
      await this.boss.send(queueOf(job.work), job, { singletonKey: job.work, singletonSeconds: seconds }).catch((error: Error) => {
        this.logger.error(`Doorstep ${job.work} could not be enqueued: ${error.message}`);
      });
    }
  }
}
