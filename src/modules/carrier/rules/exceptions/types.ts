import type { TrackingCause } from "../causes";
import type { Pace } from "../lane";
import type { Scans } from "../scans";
import type { TrackingStatus } from "../types";

/** Why a tracker needs a person; the gravest first. */
export const EXCEPTION_KINDS = [
  "lost", "wrong_country", "problem", "returning", "attempt_failed", "not_handed_over", "stall", "delay", "uncollected", "too_fast",
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/** From when on waiting is too long; the merchant's options. */
export type TrackingLimits = {
  stall_days: { domestic: number; international: number };
  hand_over_days: number;
  lost_days: number;
  collect_days: number;
  /** 0: no delivery is too fast. */
  too_fast_hours: number;
};

/** A parcel as the detectors see it. Times are ISO 8601. */
export type ParcelSeen = Omit<Scans, "longest_gap_hours"> & {
  status: TrackingStatus | null;
  status_at: string | null;
  cause: TrackingCause | null;
  eta: string | null;
  promised_latest: string | null;
  label_at: string | null;
  delivered_at: string | null;
  from_country: string | null;
  to_country: string | null;
  pace: Pace;
  limits: TrackingLimits;
  /** A day is a day on the shopper's calendar. */
  time_zone: string;
};

export type Finding = {
  kind: ExceptionKind;
  /** The same while it is the same matter: what a person has settled is not found again. */
  episode: string;
  /** What the words for it need: days, dates, countries. */
  data: Record<string, string | number | null>;
};

/** What a detector found, and when time alone may change that. */
export type Verdict = { found?: Finding; look_at?: string };
export type Detector = (parcel: ParcelSeen, now: string) => Verdict;
