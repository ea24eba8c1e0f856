import type { MedusaContainer } from "@medusajs/framework/types";
import { isCarrierError } from "../../providers/carrier/adapters";
import { adaptersOf, carrierOf } from "./room";

/** Fetches all scans of a tracker now: when it is made, and whenever webhooks may have been missed. */
export async function trackShipment(container: MedusaContainer, trackerId: string): Promise<void> {
  const carrier = carrierOf(container);
  const [tracker] = await carrier.listTrackers({ id: trackerId });
  const adapter = tracker && adaptersOf(container).get(tracker.adapter);
  if (!tracker || !adapter?.capabilities.tracking) return;
  const ref = { tracking_number: tracker.tracking_number, carrier: tracker.carrier, tracker_id: tracker.provider_tracker_id };
  try {
    const seen = await (ref.tracker_id ? adapter.track(ref) : adapter.createTracker(ref));
    if (seen.tracker_id && !ref.tracker_id) await carrier.updateTrackers({ id: trackerId, provider_tracker_id: seen.tracker_id });
    if (seen.events.length) await carrier.applyEvents(trackerId, seen.events);
  } catch (error) {
    // A number that the carrier does not know, or does not follow, has nothing to fetch; asking again is no use.
    if (!isCarrierError(error) || error.retryable) throw error;
  }
}
