import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "@medusajs/framework/types";
import type PgBoss from "pg-boss";
import { nudge, nudged } from "./nudge";
import { EXPIRE_SECONDS, mostInHand } from "./queue";

type Job = PgBoss.Job<{ work: string; key: string }>;

const POLL_MS = 500;

/**
 * Takes the jobs of one queue and has each run; a slow one keeps no other waiting. What is about the same thing runs one after the
 * other here, and jobs that wait for the same turn are one. Each fails, is tried again, and is ended, by itself: the queue's own
 * worker ends a whole batch when its slowest job is over, and with it a job that had failed and is tried again by then, which was
 * lost so.
 */
export class QueueWorker {
  private working?: Promise<void>;
  private isStopping = false;
  /** By subject: the end of the last turn of it, and the jobs that will have the next. */
  private readonly turns = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, string[]>();

  /** So many things are worked on at once. */
  private readonly most: number;

  constructor(
    private readonly boss: PgBoss,
    private readonly queue: string,
    private readonly handle: (work: string, key: string) => Promise<void>,
    private readonly logger: Logger
  ) {
    this.most = mostInHand(queue);
  }

  start(): void {
    this.working = this.work();
  }

  /** Takes no more, and ends with what is in hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    nudge(this.queue);
    await this.working;
  }

  private async work(): Promise<void> {
    while (!this.isStopping) {
      const free = this.most - this.turns.size;
      const jobs = free > 0 ? await this.fetch(free) : [];
      jobs.forEach((job) => this.take(job));
      if (!jobs.length) await nudged(this.queue, POLL_MS);
    }
    await Promise.all(this.turns.values());
  }

  /** A database that does not answer is asked again. */
  private async fetch(batchSize: number): Promise<Job[]> {
    try {
      return await this.boss.fetch<Job["data"]>(this.queue, { batchSize });
    } catch (error) {
      if (!this.isStopping) this.logger.error(`Doorstep work could not be fetched: ${(error as Error).message}`);
      return [];
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
      if (this.turns.size === this.most - 1) nudge(this.queue);
    });
    this.turns.set(subject, turn);
  }

  private async run(work: string, key: string, ids: string[]): Promise<void> {
    try {
      await this.handle(work, key);
      await this.boss.complete(this.queue, ids);
    } catch (error) {
      const reason = error instanceof Error ? error : new Error((error as { message?: string })?.message ?? JSON.stringify(error));
      this.logger.error(`Doorstep work ${work} (${key}) will be tried again: ${reason.message}`);
      // Where even that cannot be written down, the job is taken up again when its time is over.
      await this.boss.fail(this.queue, ids, { message: reason.message, stack: reason.stack } as object).catch(() => undefined);
    }
  }
}
