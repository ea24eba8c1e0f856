/** After so many wrong PINs a picker's number is closed. */
export const MOST_TRIES = 5;
const FIRST_MS = 10 * 60_000;
/** A shift: longer than that only keeps out whom it should let in. */
const LONGEST_MS = 8 * 3_600_000;

/**
 * How long a number is closed after so many wrong PINs in a row; null: not at all. Each time twice as long: with ten minutes each
 * time, somebody who goes on by night and day would find one PIN of four digits in two weeks.
 */
export const closedFor = (failed: number): number | null =>
  failed > 0 && failed % MOST_TRIES === 0 ? Math.min(LONGEST_MS, FIRST_MS * 2 ** (failed / MOST_TRIES - 1)) : null;
