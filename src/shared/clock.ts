/** Tells what time it is. */
export type Clock = { now(): Date };

const systemClock: Clock = { now: () => new Date() };
let current: Clock = systemClock;

/** The one clock of Doorstep. Nothing in `src` asks the system for the time but through it. */
export const clock: Clock = { now: () => current.now() };

/** Puts another clock in place, for tests; gives the function that puts the system's back. */
export function useClock(replacement: Clock): () => void {
  current = replacement;
  return () => {
    current = systemClock;
  };
}
