import { plusWorkingDays, workingDayFrom, type Calendar, type Closure, type DaysOff } from "./calendar";
import { dayAt, plusDays, timeOn, weekDayOf, type Day } from "./day";

/** Until when work begins on the same day, by ISO week day: `{ "1": "14:00", "6": "11:00" }`. On the days that it does not name nobody works. */
export type CutOffs = Readonly<Record<string, string>>;

/** How a location sends. */
export type Dispatch = {
  /** IANA zone: whose days and cut-offs count. */
  time_zone: string;
  cut_offs: CutOffs;
  /** Working days from the start of work to the parcel's leaving; 0 leaves on the same day. */
  handling_days: number;
  /** Public holidays there. */
  days_off: DaysOff;
  closures: readonly Closure[];
};

/** When what is ordered at an instant leaves, and until when that holds for whoever orders. */
export type Leaving = { leaves_on: Day; order_by: Date };

export const calendarOf = ({ cut_offs, days_off, closures }: Pick<Dispatch, "cut_offs" | "days_off" | "closures">): Calendar =>
  ({ working_days: Object.keys(cut_offs).map(Number), days_off: [days_off], closures });

/** At the cut-off itself it is too late. Undefined where the location does not work within a year. */
export function leaving(at: Date, dispatch: Dispatch): Leaving | undefined {
  const calendar = calendarOf(dispatch);
  const cutOff = (day: Day): Date => timeOn(day, dispatch.cut_offs[weekDayOf(day)]!, dispatch.time_zone);
  let start = workingDayFrom(dayAt(at, dispatch.time_zone), calendar);
  if (start && at >= cutOff(start)) start = workingDayFrom(plusDays(start, 1), calendar);
  const leaves_on = start && plusWorkingDays(start, dispatch.handling_days, calendar);
  return start && leaves_on ? { leaves_on, order_by: cutOff(start) } : undefined;
}
