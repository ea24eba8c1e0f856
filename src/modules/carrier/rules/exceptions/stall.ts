import { after, DAY_MS, daysFrom, isOver, isPast, lostMs, silenceMs } from "./time";
import type { Detector } from "./types";

/** No scan for longer than this lane's parcels go without. One that waits to be collected has no more scans to come. */
export const findStall: Detector = (parcel, now) => {
  const { last_scan_at, status } = parcel;
  if (!last_scan_at || isOver(parcel) || status === "available_for_pickup") return {};
  const due = after(last_scan_at, silenceMs(parcel));
  if (!isPast(due, now)) return { look_at: due };
  // From then on it is lost.
  if (isPast(after(last_scan_at, lostMs(parcel)), now)) return {};
  const usual = Math.round(silenceMs(parcel) / DAY_MS);
  return {
    found: { kind: "stall", episode: last_scan_at, data: { days: daysFrom(last_scan_at, now), usual, learned: parcel.pace.gap_hours === null ? 0 : parcel.pace.parcels, last_scan: last_scan_at } },
  };
};
