import type { Learned } from "./learned-transit";
import { LONGEST_DAYS } from "./on-the-way";

/** What lanes are learned from: how far back parcels count. */
export const LEARNED_DAYS = 90;

/** One lane: all parcels of a service that start in one place and end in one zone. */
export type LaneKey = { service: string; origin: string; zone: string };

export const laneKey = ({ service, origin, zone }: LaneKey): string => JSON.stringify([service, origin, zone]);

/** @throws SyntaxError for what is none */
export function laneOf(key: string): LaneKey {
  const [service, origin, zone] = JSON.parse(key) as [string, string, string];
  return { service, origin, zone };
}

/** The lanes that a parcel is counted in: those of its service and of its shipping option, in each of its zones. */
export const lanesOf = ({ service, shipping_option_id, origin, zones }: { service: string | null; shipping_option_id: string | null; origin: string | null; zones: readonly string[] }): LaneKey[] =>
  [service, shipping_option_id].flatMap((one) => (one && origin ? zones.map((zone) => ({ service: one, origin, zone })) : []));

/** Counted parcels as a histogram: of all, and by the week day on which they left. */
export function learnedFrom(rows: readonly { week_day: number; transit_days: number; parcels: number }[]): Learned {
  const by_week_day: Record<string, number[]> = {};
  const all: number[] = [];
  const add = (counts: number[], days: number, parcels: number): void => {
    while (counts.length <= days) counts.push(0);
    counts[days]! += parcels;
  };
  for (const { week_day, transit_days, parcels } of rows) {
    const days = Math.min(transit_days, LONGEST_DAYS);
    add(all, days, parcels);
    add((by_week_day[week_day] ??= []), days, parcels);
  }
  return { all, by_week_day };
}
