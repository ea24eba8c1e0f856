import { DateTime } from "luxon";

/** When the day began in which the instant lies. */
export const startOfDay = (at: Date, timeZone: string): Date => DateTime.fromJSDate(at, { zone: timeZone }).startOf("day").toJSDate();
