import { DateTime } from "luxon";

export type ShipByQuestion = {
  /** When the order was placed, ISO 8601. */
  placed_at: string;
  time_zone: string;
  /** ISO week days on which parcels leave; 1 is Monday. */
  working_days: readonly number[];
  /** Orders placed before it are begun on the same working day, like 14:00. */
  cut_off: string;
  /** Working days from the start of work to the parcel's leaving. */
  handling_days: number;
};

/** The end of the working day on which the parcel must leave, so that what was promised at checkout can be kept. */
export function shipBy({ placed_at, time_zone, working_days, cut_off, handling_days }: ShipByQuestion): Date {
  const [hour = 0, minute = 0] = cut_off.split(":").map(Number);
  const placed = DateTime.fromISO(placed_at, { zone: time_zone });
  const next = (day: DateTime): DateTime => (working_days.includes(day.weekday) ? day : next(day.plus({ days: 1 })));
  const today = next(placed.startOf("day"));
  let day = placed < today.set({ hour, minute }) ? today : next(today.plus({ days: 1 }));
  for (let left = handling_days; left > 0; left -= 1) day = next(day.plus({ days: 1 }));
  return day.endOf("day").toJSDate();
}
