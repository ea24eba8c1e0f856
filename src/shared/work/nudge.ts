import { setTimeout as pause } from "node:timers/promises";

/** The transaction that enqueued it has mostly ended by then. */
const COMMITTED_MS = 25;

let soon: NodeJS.Timeout | undefined;
const listeners = new Set<() => void>();

/** Work was enqueued that is due now: this process's worker need not wait until it asks again. What is missed so is found by asking. */
export function nudge(): void {
  if (!listeners.size) return;
  soon ??= setTimeout(() => {
    soon = undefined;
    for (const wakeUp of listeners) wakeUp();
  }, COMMITTED_MS).unref();
}

/** Waits until the next nudge, but no longer than that. */
export async function nudged(longestMs: number): Promise<void> {
  const waiting = new AbortController();
  const wakeUp = () => waiting.abort();
  listeners.add(wakeUp);
  try {
    await pause(longestMs, undefined, { ref: false, signal: waiting.signal }).catch(() => undefined);
  } finally {
    listeners.delete(wakeUp);
  }
}
