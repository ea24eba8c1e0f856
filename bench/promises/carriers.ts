import { weekDayOf, type Day } from "../../src/modules/delivery/rules/day";
import { isWorkingDay } from "../../src/modules/delivery/rules/calendar";
import { arrivesAfter, daysTaken, type Way } from "../../src/modules/delivery/rules/on-the-way";

/**
 * A carrier that was made up. `own`: the working days that it names itself; `days`: the share of its parcels that takes so many; `season`: by how
 * much more parcels are a day late before Christmas; `storm`: the share of days on which all that leave are late; `fridays`: the share of
 * those that leave on a Friday and lie for a day.
 */
export type Carrier = { name: string; own: { min: number; max: number }; days: readonly number[]; season: number; storm: number; fridays: number };
export type Sent = { delivered: Day; taken: number };

/** The rush: from Black Friday's week to Christmas. */
const isRush = (day: Day): boolean => day.slice(5) >= "11-20" && day.slice(5) <= "12-24";
/** Of a hundred parcels one or two are lost sight of for a while. */
const ASTRAY = 0.012;
const MOST_ASTRAY_DAYS = 8;

/** What leaves on a day, and when it arrives; nothing on days on which nothing moves. */
export function simulate({ days, season, storm, fridays }: Carrier, further: number, left: Day, way: Way, count: number, next: () => number): Sent[] {
  if (!isWorkingDay(left, { working_days: way.carrier_days, days_off: [way.origin_off] })) return [];
  const isStorm = next() < storm;
  return Array.from({ length: Math.round(count * (isRush(left) ? 1.8 : 0.6 + 0.8 * next())) }, () => {
    let working = further + drawn(days, next());
    if (isRush(left) && next() < season) working += 1 + Number(next() < 0.3);
    if (isStorm && next() < 0.8) working += 1 + Math.floor(next() * 3);
    if (weekDayOf(left) === 5 && next() < fridays) working += 1;
    if (next() < ASTRAY) working += 1 + Math.floor(next() * MOST_ASTRAY_DAYS);
    const delivered = arrivesAfter(left, working, way)!;
    return { delivered, taken: daysTaken(left, delivered, way) };
  });
}

function drawn(shares: readonly number[], at: number): number {
  let sum = 0;
  const day = shares.findIndex((share) => (sum += share) > at);
  return day < 0 ? shares.length - 1 : day;
}

