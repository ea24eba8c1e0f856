const DAY = 86_400_000;

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["day", DAY], ["hour", 3_600_000], ["minute", 60_000],
];

/** Date and time in full: `24 Nov 2026, 14:00`. */
export const fullMoment = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));

/** Day and time, as short as it stays clear: `Thu 14:00` within a week of `now`, else with its date. */
export function shortMoment(iso: string, now: number, locale: string): string {
  const at = new Date(iso);
  const near = Math.abs(at.getTime() - now) < 6 * DAY;
  const day: Intl.DateTimeFormatOptions = near ? { weekday: "short" } : { day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(locale, { ...day, hour: "numeric", minute: "2-digit" }).format(at);
}

/** The day alone: `Thu, 26 Nov`. A date without a time stands for itself, in no time zone. */
export function dayOf(iso: string, locale: string): string {
  const dateOnly = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const options: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(locale, dateOnly ? { ...options, timeZone: "UTC" } : options).format(new Date(iso));
}

/** The day with its year, as a bank counts it: `26 Nov 2026`, the same in every time zone. */
export const bankDay = (iso: string, locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));

/** How far `iso` is from `now`, in the largest fitting unit: `3 hours ago`, `in 2 days`. */
export function distance(iso: string, now: number, locale: string): string {
  const apart = new Date(iso).getTime() - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const [unit, length] = UNITS.find(([, ms]) => Math.abs(apart) >= ms) ?? ["second", 1000];
  // Under a minute "now" is clearer than a count of seconds.
  return unit === "second" ? format.format(0, "second") : format.format(Math.trunc(apart / length), unit);
}

/** The last instant of the reader's day in which it is. */
export function endOfDay(at: Date): Date {
  const end = new Date(at);
  end.setHours(23, 59, 59, 0);
  return end;
}
