import { plusDays, weekDayOf, type Day } from "./day";

/** A time in which nothing leaves: stocktaking, a move, works holidays. Both days belong to it. */
export type Closure = { from: Day; to: Day; note?: string | null };

/** The days on which a place has a public holiday; a set of days is one. */
export type DaysOff = { has(day: Day): boolean };

/** Which days somebody works on: ISO week days, less public holidays and closures. */
export type Calendar = { working_days: readonly number[]; days_off: readonly DaysOff[]; closures?: readonly Closure[] };

/** Nobody is closed for longer than this; whoever is has no date to promise. */
const MOST_DAYS = 400;

export const isWorkingDay = (day: Day, { working_days, days_off, closures = [] }: Calendar): boolean =>
  working_days.includes(weekDayOf(day)) && !days_off.some((days) => days.has(day)) && !closures.some(({ from, to }) => from <= day && day <= to);

/** The day itself where it is a working day, else the next one that is; undefined where there is none within a year. */
export function workingDayFrom(day: Day, calendar: Calendar): Day | undefined {
  for (let n = 0; n <= MOST_DAYS; n += 1) {
    const found = plusDays(day, n);
    if (isWorkingDay(found, calendar)) return found;
  }
  return undefined;
}

/** The working day `count` working days after a day. */
export function plusWorkingDays(day: Day, count: number, calendar: Calendar): Day | undefined {
  let found: Day | undefined = day;
  for (let left = count; left > 0 && found; left -= 1) found = workingDayFrom(plusDays(found, 1), calendar);
  return found;
}
