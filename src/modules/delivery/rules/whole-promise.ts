import type { Day } from "./day";

/** One parcel's worth of what is to come; a part that nobody knows a date for has no days. */
export type PartWindow = { earliest: Day | null; latest: Day | null; confidence: number | null; order_by: Date | null };
export type Dated = { earliest: Day; latest: Day; confidence: number; /** Null where nothing hangs on when it is ordered. */ order_by: Date | null };

const isDated = <P extends PartWindow>(part: P): part is P & { earliest: Day; latest: Day; confidence: number } => part.latest !== null;

/**
 * What all parts that have a date are promised as together: all is there when the last is, as surely as each of them, and
 * as long as each can still be had. Undefined where none has a date.
 */
export function wholePromise(parts: readonly PartWindow[]): Dated | undefined {
  const dated = parts.filter(isDated);
  if (!dated.length) return undefined;
  const latestOf = (days: readonly Day[]): Day => [...days].sort().at(-1)!;
  const until = dated.flatMap(({ order_by }) => order_by ?? []).map((at) => at.getTime());
  return {
    earliest: latestOf(dated.map((part) => part.earliest)),
    latest: latestOf(dated.map((part) => part.latest)),
    confidence: Math.round(dated.reduce((product, part) => product * part.confidence, 1) * 100) / 100,
    order_by: until.length ? new Date(Math.min(...until)) : null,
  };
}

export const hasUndated = (parts: readonly PartWindow[]): boolean => parts.some((part) => !isDated(part));
