import { plusWorkingDays, workingDayFrom, type Calendar, type DaysOff } from "./calendar";
import { plusDays, type Day } from "./day";

/** A parcel's way: the week days on which its carrier moves and delivers, and the public holidays of both its ends. */
export type Way = { carrier_days: readonly number[]; origin_off: DaysOff; destination_off: DaysOff };

/** Longer than this nothing is on its way: it is lost. */
export const LONGEST_DAYS = 60;

const arrivals = ({ carrier_days, destination_off }: Way): Calendar => ({ working_days: carrier_days, days_off: [destination_off] });
const moves = ({ carrier_days, origin_off, destination_off }: Way): Calendar =>
  ({ working_days: carrier_days, days_off: [origin_off, destination_off] });

/**
 * The day on which a parcel arrives that left on a day and takes so many working days. A public holiday at either end stops
 * it on its way; on the last day only one where it arrives.
 */
export function arrivesAfter(left: Day, days: number, way: Way): Day | undefined {
  if (days === 0) return workingDayFrom(left, arrivals(way));
  const near = plusWorkingDays(left, days - 1, moves(way));
  return near && workingDayFrom(plusDays(near, 1), arrivals(way));
}

/** How many working days a parcel took: the fewest by which it would not have been promised too early. */
export function daysTaken(left: Day, delivered: Day, way: Way): number {
  for (let days = 0; days < LONGEST_DAYS; days += 1) {
    const arrives = arrivesAfter(left, days, way);
    if (!arrives || arrives >= delivered) return days;
  }
  return LONGEST_DAYS;
}
