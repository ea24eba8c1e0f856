import { countryOf } from "./lane";
import { statusAfterScan } from "./tracking-status";
import type { TrackingEvent, TrackingStatus } from "./types";

/** What the detectors ask of a parcel's scans. Times are ISO 8601. */
export type Scans = {
  /** The first that shows it in the carrier's hands. */
  first_scan_at: string | null;
  last_scan_at: string | null;
  longest_gap_hours: number | null;
  attempts: number;
  /** Where it was last seen, and what it was doing. */
  seen_in: string | null;
  /** Countries of all scans that say one, in order. */
  countries: string[];
  /** Whether the carrier itself scanned the delivery: not a person who said so. */
  scanned_delivery: boolean;
};

const HOUR_MS = 3_600_000;
/** Ids of scans that no carrier made. */
export const BY_HAND = "hand:";
export const BY_CORE = "core:";
export const isSaidByPerson = ({ provider_event_id: id }: TrackingEvent): boolean => Boolean(id?.startsWith(BY_HAND) || id?.startsWith(BY_CORE));

const moved = ({ status }: TrackingEvent): boolean => status !== null && status !== "pre_transit";

/** Reads a parcel's scans, which must be unique and oldest first, as `mergeTrackingEvents` gives them. */
export function readScans(events: readonly TrackingEvent[]): Scans {
  const scans = events.filter(moved);
  const times = scans.map(({ occurred_at }) => Date.parse(occurred_at));
  const gaps = times.slice(1).map((time, n) => (time - times[n]!) / HOUR_MS);
  const countries = scans.flatMap(({ place }) => countryOf(place?.country) ?? []);
  const iso = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString());
  return {
    first_scan_at: iso(times[0]), last_scan_at: iso(times.at(-1)), longest_gap_hours: gaps.length ? Math.max(...gaps) : null,
    attempts: scans.filter(({ status }) => status === "attempt_failed").length, seen_in: countries.at(-1) ?? null, countries, scanned_delivery: scannedDelivery(scans),
  };
}

function scannedDelivery(scans: readonly TrackingEvent[]): boolean {
  let status: TrackingStatus | null = null;
  for (const scan of scans) {
    const next: TrackingStatus = statusAfterScan(status, scan.status!);
    if (next === "delivered" && status !== "delivered") return !isSaidByPerson(scan);
    status = next;
  }
  return false;
}
