import { LONGEST_DAYS } from "./on-the-way";
import type { Days, Transit } from "./transit-of";

/** How many parcels took how many working days: `counts[2]` took two. */
export type Counts = readonly number[];
/** What was learned of a lane: of all its parcels, and of those that left on each ISO week day. */
export type Learned = { all: Counts; by_week_day: Readonly<Record<string, Counts>> };

/** Fewer parcels than this tell too little. */
export const ENOUGH = 20;
/** What is known before counts as much as this many parcels. */
const PRIOR_PARCELS = 10;
/** What share of the parcels a learned window is to hold. */
export const TARGET = 0.9;
/** No window is certain. */
const MOST_CONFIDENCE = 0.99;
/** Of what the merchant's days do not hold, so much comes sooner; the rest comes later, each day half as much as the one before. */
const SOONER = 0.2;

/** The share of parcels that is expected to take so many days. */
type Shares = readonly number[];

export const parcelsIn = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);
const isEnough = (counts: Counts | undefined): counts is Counts => counts !== undefined && parcelsIn(counts) >= ENOUGH;

/**
 * The window for a lane, from what the merchant says of it and what its parcels did. `lanes`: the whole country's and, where
 * there is one, the destination's own zone, in this order.
 *
 * The merchant's days are the prior: they count as ten parcels. The country's parcels, where there are enough, are added to
 * it; that is the prior of the zone's parcels, and these of those that left on the same week day. So much data outweighs what was
 * thought, and little leans on it (additive smoothing with a hierarchical prior). Of the outcome the shortest window is taken that holds
 * nine in ten, and its confidence is what it holds. Where no lane has enough, the merchant's word stands.
 */
export function learnedTransit(stated: Transit, lanes: readonly (Learned | undefined)[], weekDay: number): Transit {
  const known = lanes.filter((lane): lane is Learned => isEnough(lane?.all));
  const finest = known.at(-1);
  if (!finest) return stated;
  const sameDay = finest.by_week_day[weekDay];
  const levels = [...known.map(({ all }) => all), ...(isEnough(sameDay) ? [sameDay] : [])];
  const shares = levels.reduce(blend, priorOf(stated));
  const days = shortestWindow(shares, TARGET);
  return { ...stated, days, confidence: Math.min(MOST_CONFIDENCE, Math.floor(held(shares, days) * 100) / 100), source: "learned" };
}

/** The merchant's days as shares: what they hold evenly over them, the rest around them. */
export function priorOf({ days: { min, max }, confidence }: Pick<Transit, "days" | "confidence">): Shares {
  const inside = Array.from({ length: LONGEST_DAYS + 1 }, (_, day) => (day >= min && day <= max ? confidence / (max - min + 1) : 0));
  const outside = 1 - confidence;
  const sooner = min > 0 ? outside * SOONER : 0;
  return inside.map((share, day) => {
    if (day < min) return sooner / min;
    if (day > max) return (outside - sooner) * 0.5 ** (day - max);
    return share;
  });
}

const blend = (prior: Shares, counts: Counts): Shares => {
  const total = PRIOR_PARCELS + parcelsIn(counts);
  return prior.map((share, day) => (PRIOR_PARCELS * share + (counts[day] ?? 0)) / total);
};

/** The shortest run of days that holds the target; of equally short ones the one that holds most. */
function shortestWindow(shares: Shares, target: number): Days {
  for (let length = 1; length < shares.length; length += 1) {
    const starts = shares.slice(length - 1).map((_, min) => ({ min, max: min + length - 1 }));
    const [best] = starts.map((days) => ({ days, holds: held(shares, days) })).sort((a, b) => b.holds - a.holds || a.days.min - b.days.min);
    if (best!.holds >= target) return best!.days;
  }
  return { min: 0, max: shares.length - 1 };
}

const held = (shares: Shares, { min, max }: Days): number => shares.slice(min, max + 1).reduce((sum, share) => sum + share, 0);

/** The working days within which this share of the parcels arrived; null where there are none. */
export function percentile(counts: Counts, share: number): number | null {
  const needed = parcelsIn(counts) * share;
  if (!needed) return null;
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= needed - 1e-9);
}
