import { DateTime } from "luxon";
import { plusWorkingDays, workingDayFrom } from "./working-days";

export type PromiseInput = {
  now: Date;
  /** IANA zone of the warehouse: whose days and cut-off count. */
  timeZone: string;
  /** "14:00": ordered before it, work starts on the same working day. */
  cutOff: string;
  /** Working days from the start of work to the parcel's leaving; 0 leaves on the same day. */
  handlingDays: number;
  /** Working days on the way. */
  transitDays: { min: number; max: number };
  /** ISO week days, 1 is Monday; at least one. */
  workingDays: readonly number[];
};

export type DeliveryWindow = {
  /** The start of the first day on which it may arrive… */
  earliest: Date;
  /** …and the end of the last. */
  latest: Date;
  /** Until when this window holds for an order. */
  orderBy: Date;
  /** Whole seconds from now until then; more than 0. */
  orderWithin: number;
};

/** The delivery window of an order that is placed now, and how long it can still be had. */
export function promiseFor({ now, timeZone, cutOff, handlingDays, transitDays, workingDays }: PromiseInput): DeliveryWindow {
  const local = DateTime.fromJSDate(now, { zone: timeZone });
  const today = workingDayFrom(local.startOf("day"), workingDays);
  // At the cut-off itself it is too late. A cut-off that a clock change skips is taken at the time it skips to.
  const start = local < cutOffOn(today, cutOff) ? today : workingDayFrom(today.plus({ days: 1 }), workingDays);
  const orderBy = cutOffOn(start, cutOff);
  const leaves = plusWorkingDays(start, handlingDays, workingDays);
  return {
    earliest: plusWorkingDays(leaves, transitDays.min, workingDays).startOf("day").toJSDate(),
    latest: plusWorkingDays(leaves, transitDays.max, workingDays).endOf("day").toJSDate(),
    orderBy: orderBy.toJSDate(),
    orderWithin: Math.ceil(orderBy.diff(local, "seconds").seconds),
  };
}

function cutOffOn(day: DateTime, cutOff: string): DateTime {
  const [hour = 0, minute = 0] = cutOff.split(":").map(Number);
  return day.set({ hour, minute });
}
