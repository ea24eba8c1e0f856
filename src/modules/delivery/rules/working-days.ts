import type { DateTime } from "luxon";

/** ISO week days: 1 is Monday, 7 is Sunday. */
export const isWorkingDay = (day: DateTime, workingDays: readonly number[]): boolean => workingDays.includes(day.weekday);

/** The day itself where it is a working day, else the next one that is. */
export function workingDayFrom(day: DateTime, workingDays: readonly number[]): DateTime {
  let found = day;
  while (!isWorkingDay(found, workingDays)) found = found.plus({ days: 1 });
  return found;
}

/** The working day `count` working days after a day. */
export function plusWorkingDays(day: DateTime, count: number, workingDays: readonly number[]): DateTime {
  let found = day;
  for (let left = count; left > 0; left--) found = workingDayFrom(found.plus({ days: 1 }), workingDays);
  return found;
}
