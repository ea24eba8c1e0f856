import type { DaysOff } from "./rules/calendar";
import { plusDays, type Day } from "./rules/day";
import type { Place } from "./rules/zones";

/** A country's part, by its code or its name, with its public holidays. */
type Holidays = typeof import("date-holidays").default;
type Asked = Pick<Place, "country_code" | "region">;
type PublicHolidays = { daysOff(asked: Asked): DaysOff };

/** Who arrives by ten finds it closed: a holiday that begins at noon or later, or ended before, is a working day. */
const OPEN_MS = 10 * 3_600_000;
const NONE: DaysOff = new Set<Day>();
let loaded: Promise<PublicHolidays> | undefined;

/**
 * The public holidays of places, by the library date-holidays. It weighs forty megabytes and takes half a second to load, so
 * that is done when the first date is reckoned. Each year of a place, which can take as long again, is reckoned when the first day of it
 * is asked about, once in a process.
 */
export const publicHolidays = (): Promise<PublicHolidays> =>
  (loaded ??= import("date-holidays").then(({ default: library }) => readerOf(library)).catch((error: unknown) => {
    loaded = undefined; // A failure is not remembered.
    throw error;
  }));

function readerOf(library: Holidays): PublicHolidays {
  const calendars = new Map<string, InstanceType<Holidays>>();
  const years = new Map<string, ReadonlySet<Day>>();

  const calendarOf = ({ country_code, region }: Asked): { key: string; calendar: InstanceType<Holidays> } | undefined => {
    if (!country_code || !/^[a-z]{2}$/i.test(country_code)) return undefined;
    const country = country_code.toUpperCase();
    const state = stateOf(library, country, region);
    const key = `${country} ${state ?? ""}`;
    if (!calendars.has(key)) calendars.set(key, state ? new library(country, state, { types: ["public"] }) : new library(country, { types: ["public"] }));
    return { key, calendar: calendars.get(key)! };
  };

  const ofYear = (key: string, calendar: InstanceType<Holidays>, year: string): ReadonlySet<Day> => {
    const known = years.get(`${key} ${year}`) ?? new Set((calendar.getHolidays(Number(year)) || []).flatMap(daysOf));
    years.set(`${key} ${year}`, known);
    return known;
  };

  return {
    daysOff(asked) {
      const found = calendarOf(asked);
      return found ? { has: (day) => ofYear(found.key, found.calendar, day.slice(0, 4)).has(day) } : NONE;
    },
  };
}

/** A region as the library names it, by its code or its name. */
function stateOf(library: Holidays, country: string, region: string | null | undefined): string | undefined {
  const states = region ? Object.entries(new library().getStates(country) ?? {}) : [];
  return states.find(([code, name]) => code.toLowerCase() === region || String(name).toLowerCase() === region)?.[0];
}

/** The days on which a holiday keeps a place closed. Its `date` is local, `2026-12-24 14:00:00`. */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  const from = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19) || "00:00:00"}Z`);
  const until = from + (end.getTime() - start.getTime());
  const days: Day[] = [];
  for (let day = date.slice(0, 10); Date.parse(day) < until; day = plusDays(day, 1)) {
    const opens = Date.parse(day) + OPEN_MS;
    if (from <= opens && opens < until) days.push(day);
  }
  return days;
}
