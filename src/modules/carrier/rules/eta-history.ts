import { etaChange } from "./eta-changed";
import type { TrackingSummary } from "./types";

/** One date that the shopper was to hear of. Times are ISO 8601. */
export type EtaChangeNoted = { eta: string; previous: string | null; at: string; later: boolean };

type Question = {
  summary: Pick<TrackingSummary, "eta" | "status">;
  noted: readonly EtaChangeNoted[];
  promised_latest: string | null;
  time_zone: string;
  /** ISO 8601; when the estimate reached us. */
  now: string;
};

/** Adds to the dates told before what is new in today's estimate; a parcel that arrived or turned back has none. */
export function noteEta({ summary, noted, promised_latest, time_zone, now }: Question): EtaChangeNoted[] {
  const over = summary.status === "delivered" || summary.status === "returning" || summary.status === "returned";
  if (!summary.eta || over) return [...noted];
  const told = noted.at(-1)?.eta ?? null;
  const { changed, days } = etaChange({ promised_latest, told, eta: summary.eta, time_zone });
  if (!changed) return [...noted];
  return [...noted, { eta: summary.eta, previous: told ?? promised_latest, at: now, later: days > 0 }];
}
