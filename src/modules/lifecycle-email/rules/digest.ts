import { DateTime } from "luxon";

/** The day whose digest is due by the clocks of the zone, `2026-11-26`; null before its hour. */
export function digestDay(now: Date, zone: string, hour: number): string | null {
  const local = DateTime.fromJSDate(now, { zone });
  return local.hour < hour ? null : local.toISODate();
}
