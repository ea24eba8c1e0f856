import { DateTime } from "luxon";
import type { TrackingEvent } from "./types";

/** Carriers that know no hour tell a bare day, or the midnight in UTC with which it begins. */
const BARE_DAY = /^(\d{4}-\d{2}-\d{2})(T00:00(:00(\.0+)?)?(Z|[+-]00:?00)?)?$/;

/** A scan whose estimate is a day and no hour: it comes by the end of that day where it goes. */
export function withDayEnd(event: TrackingEvent, timeZone: string): TrackingEvent {
  const day = event.eta && BARE_DAY.exec(event.eta.at)?.[1];
  return day ? { ...event, eta: { ...event.eta!, at: DateTime.fromISO(day, { zone: timeZone }).endOf("day").toJSDate().toISOString() } } : event;
}
