import { dayIn, etaChange } from "./eta-changed";
import type { TrackingSummary } from "./types";

/** One date that the shopper was to hear of. Times are ISO 8601; `…_on`: the day where the parcel goes. */
export type EtaChangeNoted = { eta: string; previous: string | null; at: string; later: boolean; eta_on?: string; previous_on?: string | null };

type Question = {
  summary: Pick<TrackingSummary, "eta" | "status">;
  noted: readonly EtaChangeNoted[];
  promised_earliest: string | null;
  promised_latest: string | null;
  /** When that was promised: a date told before it counts no more. */
  promised_at: string | null;
  time_zone: string;
  /** ISO 8601; when the estimate reached us. */
  now: string;
};

/**
 * Adds to the dates told before what is new in today's estimate; a parcel that arrived or turned back has none. That it comes before the
 * days that were promised is known only once the carrier has it, and needs no word when it is at the door.
 */
export function noteEta({ summary, noted, promised_earliest, promised_latest, promised_at, time_zone, now }: Question): EtaChangeNoted[] {
  const over = summary.status === "delivered" || summary.status === "returning" || summary.status === "returned";
  if (!summary.eta || over) return [...noted];
  const last = noted.at(-1);
  const told = last && !(promised_at && promised_at > last.at) ? last.eta : null;
  const { changed, days } = etaChange({ promised_earliest, promised_latest, told, eta: summary.eta, time_zone });
  if (!changed || (days < 0 && told === null && summary.status !== "in_transit")) return [...noted];
  const previous = told ?? (days < 0 ? promised_earliest : promised_latest);
  return [...noted, { eta: summary.eta, previous, at: now, later: days > 0, eta_on: dayIn(summary.eta, time_zone), previous_on: previous && dayIn(previous, time_zone) }];
}
