import type { MedusaContainer } from "@medusajs/framework/types";
import { isCarrierError, type CarrierAdapter } from "../../providers/carrier/adapters";
import { clock } from "../../shared/clock";
import { adaptersOf, carrierOf } from "./room";

/** A carrier that did not answer is left alone for so long, but by people: questions that hang would keep other work waiting. */
const LEFT_ALONE_MS = 30_000;
const silentUntil = new WeakMap<CarrierAdapter, number>();

/** Fetches all scans of a tracker now. Throws a `CarrierError` when the carrier does not answer; it is asked again by and by all the same. */
export async function trackShipment(container: MedusaContainer, trackerId: string): Promise<void> {
  const carrier = carrierOf(container);
  const [tracker] = await carrier.listTrackers({ id: trackerId });
  if (!tracker) return;
  const adapter = adaptersOf(container).get(tracker.adapter);
  if (!adapter?.capabilities.tracking) return carrier.pollNoMore(trackerId);
  const ref = { tracking_number: tracker.tracking_number, carrier: tracker.carrier, tracker_id: tracker.provider_tracker_id };
  try {
    const seen = await (ref.tracker_id ? adapter.track(ref) : adapter.createTracker(ref));
    if (seen.tracker_id && !ref.tracker_id) await carrier.updateTrackers({ id: trackerId, provider_tracker_id: seen.tracker_id });
    await carrier.applyEvents(trackerId, seen.events);
  } catch (error) {
    if (!isCarrierError(error)) throw error;
    // A number that the carrier does not know yet has nothing to fetch: that is an answer too.
    if (!error.retryable) return carrier.applyEvents(trackerId, []);
    silentUntil.set(adapter, clock.now().getTime() + LEFT_ALONE_MS);
    await carrier.putPollOff(trackerId);
    throw error;
  }
}

/** Begins to follow a parcel: with what was told of it before its number was known here, and all that its carrier tells now. */
export async function beginTracking(container: MedusaContainer, trackerId: string): Promise<void> {
  await carrierOf(container).readEarlier(trackerId);
  await trackShipment(container, trackerId);
}

/** The same in the carrier's turn: one that does not answer is asked again when its next turn comes. */
export async function pollTracker(container: MedusaContainer, trackerId: string): Promise<void> {
  const carrier = carrierOf(container);
  const [tracker] = await carrier.listTrackers({ id: trackerId }, { select: ["id", "adapter"] });
  const adapter = tracker && adaptersOf(container).get(tracker.adapter);
  if (adapter && (silentUntil.get(adapter) ?? 0) > clock.now().getTime()) return carrier.putPollOff(trackerId);
  await trackShipment(container, trackerId).catch((error: unknown) => {
    if (!isCarrierError(error)) throw error;
  });
}
