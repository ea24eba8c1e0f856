import { after, DAY_MS, HOUR_MS, isPast } from "./time";
import type { Detector, ParcelSeen } from "./types";

/** A shopper who has not got it says so within these days. */
const DOUBTED_DAYS = 7;
/** Of what hardly any parcel of the lane was faster than: half of it is not possible. */
const HALF = 0.5;

/** A carrier said "delivered" sooner than a parcel can be there: often another's number, or a scan to keep a promise. */
export const findTooFast: Detector = (parcel, now) => {
  const { status, delivered_at, scanned_delivery } = parcel;
  const hours = hoursToArrive(parcel);
  if (status !== "delivered" || !delivered_at || !scanned_delivery || hours === null) return {};
  const least = leastHours(parcel);
  const over = after(delivered_at, DOUBTED_DAYS * DAY_MS);
  if (hours >= least || isPast(over, now)) return {};
  return { found: { kind: "too_fast", episode: delivered_at, data: { hours: Math.round(hours * 10) / 10, least: Math.round(least * 10) / 10 } }, look_at: over };
};

function hoursToArrive({ delivered_at, first_scan_at, label_at }: ParcelSeen): number | null {
  // A parcel whose only scan is its delivery was on its way since its label was bought.
  const left = first_scan_at && first_scan_at !== delivered_at ? first_scan_at : label_at;
  return left && delivered_at ? (Date.parse(delivered_at) - Date.parse(left)) / HOUR_MS : null;
}

function leastHours({ limits, pace, from_country, to_country }: ParcelSeen): number {
  if (limits.too_fast_hours === 0) return 0;
  if (pace.fastest_hours !== null) return pace.fastest_hours * HALF;
  return from_country === to_country ? limits.too_fast_hours : Math.max(24, limits.too_fast_hours);
}
