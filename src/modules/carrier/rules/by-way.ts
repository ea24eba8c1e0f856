import { TRACKING_STATUSES, type TrackingStatus } from "./types";

type Scan = { occurred_at: Date | string; status: TrackingStatus | null };

const instant = (scan: Scan): number => +new Date(scan.occurred_at);
const progress = (scan: Scan): number => (scan.status ? TRACKING_STATUSES.indexOf(scan.status) : -1);

/** Sorts scans oldest first; those of the same instant in the order in which a parcel goes through them. */
export const byWay = (a: Scan, b: Scan): number => instant(a) - instant(b) || progress(a) - progress(b);
