import { after, daysFrom, isOver, isPast, lostMs } from "./time";
import type { Detector } from "./types";

/** The carrier says so, or nobody has seen it for so long that it must be. */
export const findLost: Detector = (parcel, now) => {
  const { status, status_at, last_scan_at } = parcel;
  if (status === "lost") return { found: { kind: "lost", episode: `carrier:${status_at}`, data: { since: status_at, days: null } } };
  if (!last_scan_at || isOver(parcel) || status === "available_for_pickup") return {};
  const due = after(last_scan_at, lostMs(parcel));
  if (!isPast(due, now)) return { look_at: due };
  return { found: { kind: "lost", episode: last_scan_at, data: { since: last_scan_at, days: daysFrom(last_scan_at, now) } } };
};
