import type { Fact, FactKind } from "../../../shared/facts";
import { causeOf } from "./causes";
import { trackingEventKey } from "./merge-tracking-events";
import { statusAfterScan } from "./tracking-status";
import type { TrackingEvent, TrackingStatus } from "./types";

/** What the journey calls a parcel's state; null for those that say nothing new. */
const KIND: Record<TrackingStatus, FactKind | null> = {
  pre_transit: null,
  in_transit: "in_transit",
  out_for_delivery: "out_for_delivery",
  available_for_pickup: "available_for_pickup",
  attempt_failed: "attempt_failed",
  exception: "delivery_exception",
  lost: "delivery_exception",
  delivered: "delivered",
  returning: "returning",
  returned: "returning",
};

/**
 * The facts in a parcel's scans, which must be unique and oldest first, as `mergeTrackingEvents` gives them:
 * the first of each state, but every failed attempt. Scans that the state table sets aside tell nothing.
 */
export function trackingFacts(packageId: string, events: readonly TrackingEvent[]): Fact[] {
  const facts = new Map<string, Fact>();
  let status: TrackingStatus | null = null;
  for (const event of events) {
    if (!event.status) continue;
    const next: TrackingStatus = statusAfterScan(status, event.status);
    const heeded = next === event.status || next !== status;
    status = next;
    const kind = heeded ? KIND[next] : null;
    if (!kind) continue;
    const key = keyOf(kind, packageId, next, event);
    if (facts.has(key)) continue;
    facts.set(key, {
      key, kind, at: new Date(event.occurred_at), subject: packageId,
      data: { status: next, reason: event.reason, cause: causeOf(event), message: event.message, city: event.place?.city ?? null },
    });
  }
  return [...facts.values()];
}

/** One a parcel and kind, and one more where a state is told by the kind of another: lost is no common exception, returned more than on its way back. */
function keyOf(kind: FactKind, packageId: string, status: TrackingStatus, event: TrackingEvent): string {
  if (kind === "attempt_failed") return `${kind}:${packageId}:${trackingEventKey(event)}`;
  return status === "lost" || status === "returned" ? `${kind}:${packageId}:${status}` : `${kind}:${packageId}`;
}
