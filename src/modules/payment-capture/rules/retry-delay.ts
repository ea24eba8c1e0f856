const FIRST_SECONDS = 5;
const FACTOR = 4;
const LONGEST_SECONDS = 3600;

/** Seconds to wait after the nth try (from 1): 5, 20, 80, 320, 1280, then an hour. */
export const retryDelay = (tries: number): number => Math.min(FIRST_SECONDS * FACTOR ** Math.max(0, tries - 1), LONGEST_SECONDS);

/** After so many tries without an answer (in all about seven minutes) a person is told, while trying goes on. */
export const WORRYING_TRIES = 5;

/** So many clear "not now" are a no. An unknown outcome is never given up, since it may have been captured. */
export const MOST_REFUSALS = 6;
