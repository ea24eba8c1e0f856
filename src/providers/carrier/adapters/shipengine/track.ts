import type { TrackerRef, TrackerSnapshot } from "../types";
import type { ShipEngineClient } from "./client";
import { snapshotFrom } from "./from-shipengine";
import type { WireTracking } from "./wire";

/** A label bought here is followed by its id; any other number by its carrier. */
export async function track(ask: ShipEngineClient, ref: TrackerRef): Promise<TrackerSnapshot> {
  const { tracker_id } = ref;
  const path = tracker_id ? `/v1/labels/${encodeURIComponent(tracker_id)}/track` : `/v1/tracking?${byNumber(ref)}`;
  return snapshotFrom(await ask<WireTracking>("GET", path), ref, tracker_id ?? null);
}

/** ShipEngine begins to tell of a number by webhook; asked again it does no more. */
export async function follow(ask: ShipEngineClient, ref: TrackerRef): Promise<TrackerSnapshot> {
  await ask("POST", `/v1/tracking/start?${byNumber(ref)}`);
  return track(ask, { ...ref, tracker_id: null });
}

const byNumber = ({ carrier, tracking_number }: TrackerRef): string => new URLSearchParams({ carrier_code: carrier, tracking_number }).toString();
