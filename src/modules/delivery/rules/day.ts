import { DateTime } from "luxon";

/** A day of the calendar wherever one is: `2026-12-24`. Days compare as texts do. */
export type Day = string;

const DAY_MS = 86_400_000;

export const plusDays = (day: Day, count: number): Day => new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** How many days later `b` is than `a`; below zero where it is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);

/** ISO week day: 1 is Monday, 7 is Sunday. */
export const weekDayOf = (day: Day): number => ((new Date(day).getUTCDay() + 6) % 7) + 1;

/** The day that it is somewhere at an instant. */
export const dayAt = (at: Date, timeZone: string): Day => DateTime.fromJSDate(at, { zone: timeZone }).toISODate()!;

/** The instant at which a day begins somewhere… */
export const startOf = (day: Day, timeZone: string): Date => DateTime.fromISO(day, { zone: timeZone }).startOf("day").toJSDate();
/** …and the last one of it. */
export const endOf = (day: Day, timeZone: string): Date => DateTime.fromISO(day, { zone: timeZone }).endOf("day").toJSDate();

/** A time of day like 14:00 on a day somewhere. One that a change of the clocks skips is the time that it skips to. */
export function timeOn(day: Day, time: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return DateTime.fromISO(day, { zone: timeZone }).set({ hour, minute }).toJSDate();
}
