import { DateTime } from "luxon";

export const SHIP_BY_BASES = ["handling", "promise", "cut_off", "pickup"] as const;
/** What a ship-by time comes from: the shop's own handling days, what the shopper was promised, or when the carrier is there. */
export type ShipByBasis = (typeof SHIP_BY_BASES)[number];
export type ShipBy = { at: Date; basis: ShipByBasis };

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
  /**
   * The end of the window that the shopper was told, the working days on the way, and, where it was reckoned with, the day on which the
   * parcel leaves the location, like 2026-01-31; null where nothing was promised.
   */
  promise: { latest: Date; transit_days: number; leaves_on: string | null } | null;
};

/** Until when a carrier takes parcels; one that names a place or carrier is for these alone. `days`: ISO week days, the working days where not given. */
export type CutOff = { location_id?: string | undefined; adapter?: string | undefined; time: string; days?: readonly number[] | undefined };
export type Pickup = { location_id: string; adapter: string; date: string; /** From when on the driver may be there. */ hand_over_at: Date | string | null };
/** The carriers' side: where the parcel leaves, by whom, and when they come. */
export type Carriage = { location_id: string; adapter: string; cut_offs: readonly CutOff[]; pickups: readonly Pickup[] };

const at = (day: DateTime, time: string): DateTime => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return day.set({ hour, minute });
};
const onward = (day: DateTime, days: readonly number[]): DateTime => (days.includes(day.weekday) ? day : onward(day.plus({ days: 1 }), days));
const back = (day: DateTime, days: readonly number[]): DateTime => (days.includes(day.weekday) ? day : back(day.minus({ days: 1 }), days));

/** The end of the working day on which the parcel must leave, so that what was promised can be kept. */
export function leavesBy(question: ShipByQuestion): ShipBy {
  const { promise, working_days, time_zone } = question;
  if (!promise) return { at: handled(question).endOf("day").toJSDate(), basis: "handling" };
  if (promise.leaves_on) return { at: DateTime.fromISO(promise.leaves_on, { zone: time_zone }).endOf("day").toJSDate(), basis: "promise" };
  let day = back(DateTime.fromJSDate(promise.latest, { zone: time_zone }).startOf("day"), working_days);
  for (let left = promise.transit_days; left > 0; left -= 1) day = back(day.minus({ days: 1 }), working_days);
  const placed = DateTime.fromISO(question.placed_at, { zone: time_zone });
  return { at: DateTime.max(day, placed.startOf("day")).endOf("day").toJSDate(), basis: "promise" };
}

/** The day on which the parcel leaves when all goes as the shop plans it. */
function handled({ placed_at, time_zone, working_days, cut_off, handling_days }: ShipByQuestion): DateTime {
  const placed = DateTime.fromISO(placed_at, { zone: time_zone });
  const today = onward(placed.startOf("day"), working_days);
  let day = placed < at(today, cut_off) ? today : onward(today.plus({ days: 1 }), working_days);
  for (let left = handling_days; left > 0; left -= 1) day = onward(day.plus({ days: 1 }), working_days);
  return day;
}

/** By when it must be handed over: the end of its day, or the carrier's last call before that, or the driver who is booked for that day. The earliest counts. */
export function shipBy(question: ShipByQuestion, carriage: Carriage): ShipBy {
  const leaves = leavesBy(question);
  const day = DateTime.fromJSDate(leaves.at, { zone: question.time_zone }).startOf("day");
  const calls = [lastCall(day, question.working_days, carriage), driver(day, carriage)].filter((call) => call !== null);
  return [leaves, ...calls].reduce((first, one) => (one.at < first.at ? one : first));
}

/** Of rules alike in kind the last call of the day counts: a carrier may come twice. */
function lastCall(day: DateTime, workingDays: readonly number[], { location_id, adapter, cut_offs }: Carriage): ShipBy | null {
  const fitting = cut_offs.filter((one) => (!one.location_id || one.location_id === location_id) && (!one.adapter || one.adapter === adapter));
  const closeness = (one: CutOff): number => (one.location_id ? 2 : 0) + (one.adapter ? 1 : 0);
  const closest = Math.max(...fitting.map(closeness));
  const calls = fitting.filter((one) => closeness(one) === closest).map(({ time, days = workingDays }) => at(back(day, days), time));
  return calls.length ? { at: DateTime.max(...calls)!.toJSDate(), basis: "cut_off" } : null;
}

function driver(day: DateTime, { location_id, adapter, pickups }: Carriage): ShipBy | null {
  const booked = pickups.find((one) => one.location_id === location_id && one.adapter === adapter && one.date === day.toISODate());
  return booked?.hand_over_at ? { at: new Date(booked.hand_over_at), basis: "pickup" } : null;
}
