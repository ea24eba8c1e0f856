import { trackingEventKey } from "./merge-tracking-events";
import type { TrackingEvent } from "./types";

/** Of the merged scans those that are not known in just this form. */
export function newsIn(known: readonly TrackingEvent[], merged: readonly TrackingEvent[]): TrackingEvent[] {
  const before = new Map(known.map((event) => [trackingEventKey(event), contentOf(event)]));
  return merged.filter((event) => before.get(trackingEventKey(event)) !== contentOf(event));
}

const contentOf = ({ status, reason, message, place, occurred_at, eta, proof }: TrackingEvent): string =>
  JSON.stringify([status, reason, message, Date.parse(occurred_at), place && [place.city, place.state, place.zip, place.country], eta && [Date.parse(eta.at), Date.parse(eta.reported_at)], proof && [proof.signed_by, proof.photo_url]]);
