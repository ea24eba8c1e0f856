import { byWay } from "./by-way";
import { statusAfterScan } from "./tracking-status";
import { type Eta, type TrackingEvent, type TrackingStatus, type TrackingSummary } from "./types";

/**
 * What makes two scans the same scan: the carrier's id for it, or all that it says. Carriers tell several scans of one
 * minute, place and status ("Arrived at facility", "Processed at facility"): one reworded and kept twice is better than one lost.
 */
export function trackingEventKey(event: TrackingEvent): string {
  if (event.provider_event_id) return `id:${event.provider_event_id}`;
  const { city, state, zip, country } = event.place ?? { city: null, state: null, zip: null, country: null };
  const place = [city, state, zip, country].map((part) => (part ?? "").trim().toUpperCase()).join(",");
  return `scan:${utc(event.occurred_at)}|${event.status ?? ""}|${place}|${(event.message ?? "").trim().toUpperCase()}`;
}

/**
 * Joins scans as a set: duplicates, replays and any order of arrival give the same summary.
 * The latest scan decides the status, as far as the state table lets it; the latest report decides the ETA.
 */
export function mergeTrackingEvents(known: readonly TrackingEvent[], incoming: readonly TrackingEvent[]): TrackingSummary {
  const unique = new Map<string, TrackingEvent>();
  for (const event of [...known, ...incoming]) {
    const key = trackingEventKey(event);
    const twin = unique.get(key);
    unique.set(key, twin ? joinTwins(twin, event) : event);
  }
  const events = [...unique.values()].sort(oldestFirst);
  const eta = events.reduce<Eta | null>((latest, event) => laterReport(latest, event.eta), null);
  return { events, ...foldStatus(events), eta: eta && utc(eta.at) };
}

function foldStatus(events: TrackingEvent[]): Omit<TrackingSummary, "events" | "eta"> {
  const fold = { status: null as TrackingStatus | null, status_at: null as string | null, reason: null as string | null, delivered_at: null as string | null };
  for (const event of events) {
    if (!event.status) continue;
    const next = statusAfterScan(fold.status, event.status);
    if (next === fold.status) continue;
    fold.status = next;
    fold.status_at = utc(event.occurred_at);
    fold.reason = event.reason;
    if (next === "delivered") fold.delivered_at = fold.status_at;
  }
  return fold;
}

/** One scan told twice: the later word on the ETA, and of two wordings always the same one. */
function joinTwins(a: TrackingEvent, b: TrackingEvent): TrackingEvent {
  const [first] = [a, b].sort((x, y) => compare(wording(x), wording(y)));
  return { ...(first as TrackingEvent), eta: laterReport(a.eta, b.eta) };
}

const wording = (event: TrackingEvent): string =>
  JSON.stringify([event.occurred_at, event.status, event.reason, event.message, event.place]);

function laterReport(a: Eta | null, b: Eta | null): Eta | null {
  if (!a || !b) return a ?? b;
  const order = instant(a.reported_at) - instant(b.reported_at) || instant(a.at) - instant(b.at) || compare(JSON.stringify(a), JSON.stringify(b));
  return order >= 0 ? a : b;
}

const oldestFirst = (a: TrackingEvent, b: TrackingEvent): number => byWay(a, b) || compare(trackingEventKey(a), trackingEventKey(b));

const instant = (iso: string): number => Date.parse(iso);
const utc = (iso: string): string => new Date(instant(iso)).toISOString();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
