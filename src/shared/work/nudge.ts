import { EventEmitter, once } from "node:events";

/** The transaction that enqueued it has mostly ended by then. */
const COMMITTED_MS = 25;

const nudges = new EventEmitter().setMaxListeners(0);
const soon = new Map<string, NodeJS.Timeout>();

/** Work of this queue was enqueued that is due now: its workers here need not wait until they ask again. What is missed so is found by asking. */
export function nudge(queue: string): void {
  if (soon.has(queue) || !nudges.listenerCount(queue)) return;
  const timer = setTimeout(() => {
    soon.delete(queue);
    nudges.emit(queue);
  }, COMMITTED_MS);
  soon.set(queue, timer.unref());
}

/** Waits until the queue's next nudge, but no longer than that. */
export async function nudged(queue: string, longestMs: number): Promise<void> {
  await once(nudges, queue, { signal: AbortSignal.timeout(longestMs) }).catch(() => undefined);
}
