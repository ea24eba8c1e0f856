import type { ParcelSeen } from "./types";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const after = (iso: string, ms: number): string => new Date(Date.parse(iso) + ms).toISOString();
export const isPast = (iso: string, now: string): boolean => Date.parse(iso) <= Date.parse(now);
/** Whole days from one instant to another. */
export const daysFrom = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** It arrived, turned back, or is given up: nothing more is awaited on the way to the shopper. */
export const isOver = ({ status }: Pick<ParcelSeen, "status">): boolean => status === "delivered" || status === "returning" || status === "returned" || status === "lost";

/** So long may a parcel of this lane go without a scan. */
export function silenceMs({ pace, limits, from_country, to_country }: Pick<ParcelSeen, "pace" | "limits" | "from_country" | "to_country">): number {
  if (pace.gap_hours !== null) return Math.max(pace.gap_hours * HOUR_MS, DAY_MS);
  const isDomestic = from_country === to_country;
  return (isDomestic ? limits.stall_days.domestic : limits.stall_days.international) * DAY_MS;
}

/** After this silence a parcel counts as lost: never before it counts as stalled for as long again. */
export const lostMs = (parcel: Pick<ParcelSeen, "pace" | "limits" | "from_country" | "to_country">): number =>
  Math.max(parcel.limits.lost_days * DAY_MS, 2 * silenceMs(parcel));
