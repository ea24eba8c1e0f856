import { AsyncLocalStorage } from "node:async_hooks";
import { EventEmitter, once } from "node:events";

/** The transaction that enqueued it has mostly ended by then. */
const COMMITTED_MS = 25;

const nudges = new EventEmitter().setMaxListeners(0);
const soon = new Map<string, NodeJS.Timeout>();

/** The queues that a request has given work to; none any more once it is answered. */
type Asked = { queues?: Set<string> };
const requests = new AsyncLocalStorage<Asked>();

/** Work of this queue was enqueued that is due now: its workers here need not wait until they ask again. What is missed so is found by asking. */
export function nudge(queue: string): void {
  const later = requests.getStore()?.queues;
  if (later) later.add(queue);
  else nudgeSoon(queue);
}

function nudgeSoon(queue: string): void {
  if (soon.has(queue) || !nudges.listenerCount(queue)) return;
  const timer = setTimeout(() => {
    soon.delete(queue);
    nudges.emit(queue);
  }, COMMITTED_MS);
  soon.set(queue, timer.unref());
}

/**
 * Runs a request, whose end `onEnd` tells: work that it enqueues is nudged when it is answered. Begun at once, the work would take its time
 * from who waits for the answer, and would be begun anew for each thing that the same request enqueues about the same order.
 */
export function nudgingAfter(onEnd: (end: () => void) => void, request: () => void): void {
  const asked: Asked = { queues: new Set() };
  onEnd(() => {
    const { queues } = asked;
    delete asked.queues;
    queues?.forEach(nudgeSoon);
  });
  requests.run(asked, request);
}

/** Waits until the queue's next nudge, but no longer than that. */
export async function nudged(queue: string, longestMs: number): Promise<void> {
  await once(nudges, queue, { signal: AbortSignal.timeout(longestMs) }).catch(() => undefined);
}
