import type { TrackingCause } from "./causes";

/** What a parcel can be doing, in the trade's words, whatever the carrier calls it. */
export const TRACKING_STATUSES = [
  "pre_transit",
  "in_transit",
  "out_for_delivery",
  "available_for_pickup",
  "attempt_failed",
  "exception",
  "delivered",
  "returning",
  "returned",
  "lost",
] as const;

export type TrackingStatus = (typeof TRACKING_STATUSES)[number];

/** Where a scan was made; what the carrier does not tell is null. */
export type TrackingPlace = { city: string | null; state: string | null; zip: string | null; country: string | null };

/** A date of arrival as the carrier estimated it, and when it said so. ISO 8601 both. */
export type Eta = { at: string; reported_at: string };

/** What a carrier gives to show that it delivered; what it does not give is null. */
export type Proof = { signed_by: string | null; photo_url: string | null };

/** One scan. */
export type TrackingEvent = {
  /** The carrier's own id of the scan, where it has one. */
  provider_event_id: string | null;
  /** Null when the scan says nothing about the parcel's state. */
  status: TrackingStatus | null;
  /** The carrier's finer word: `refused`, `weather_delay`. */
  reason: string | null;
  /** ISO 8601. */
  occurred_at: string;
  message: string | null;
  place: TrackingPlace | null;
  eta: Eta | null;
  /** Of a delivery. */
  proof?: Proof | null;
};

/** What a set of scans amounts to. Times are ISO 8601 in UTC. */
export type TrackingSummary = {
  /** Unique, oldest first. */
  events: TrackingEvent[];
  status: TrackingStatus | null;
  status_at: string | null;
  reason: string | null;
  /** What the present state comes of, in our words. */
  cause: TrackingCause | null;
  eta: string | null;
  delivered_at: string | null;
  /** Of a parcel that was delivered: who signed, the picture, and where it was. */
  proof: (Proof & { place: TrackingPlace | null }) | null;
};
