/** Tells what time it is. */
export type Clock = { now(): Date };

/** How far the database's clock is from this machine's. */
let offsetMs = 0;
const sharedClock: Clock = { now: () => new Date(Date.now() + offsetMs) };
let current: Clock = sharedClock;

/** The one clock of Doorstep. Nothing in `src` asks the system for the time but through it. */
export const clock: Clock = { now: () => current.now() };

/**
 * Sets the clock by the database's, which all instances share: one whose own is ahead would otherwise take another's
 * claim, made a moment ago, for one of a dead process and undo its order. Less than a second off is left alone: as much
 * is lost on the way.
 */
export async function setClockBy(askDatabase: () => Promise<Date>): Promise<void> {
  const asked = Date.now();
  const theirs = (await askDatabase()).getTime();
  const off = theirs - (asked + Date.now()) / 2;
  offsetMs = Math.abs(off) < 1000 ? 0 : off;
}

/** Puts another clock in place, for tests; gives the function that puts the shared one back. */
export function useClock(replacement: Clock): () => void {
  current = replacement;
  return () => {
    current = sharedClock;
  };
}
