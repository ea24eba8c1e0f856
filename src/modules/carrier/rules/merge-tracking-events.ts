import { byWay } from "./by-way";
import { causeOf } from "./causes";
import { statusAfterScan } from "./tracking-status";
import type { Eta, Proof, TrackingEvent, TrackingSummary } from "./types";

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
  const fold: Omit<TrackingSummary, "events" | "eta"> = { status: null, status_at: null, reason: null, cause: null, delivered_at: null, proof: null };
  for (const event of events) {
    if (!event.status) continue;
    const next = statusAfterScan(fold.status, event.status);
    // A second exception may have another cause than the first.
    if (next === fold.status) {
      if (next === event.status) fold.cause = causeOf(event) ?? fold.cause;
      if (next === "delivered") fold.proof = proofOf(event, fold.proof);
      continue;
    }
    fold.status = next;
    fold.status_at = utc(event.occurred_at);
    fold.reason = event.reason;
    fold.cause = causeOf(event);
    fold.proof = next === "delivered" ? proofOf(event, null) : null;
    if (next === "delivered") fold.delivered_at = fold.status_at;
  }
  return fold;
}

/** The first scan of a delivery says where; any of them who signed. */
const proofOf = ({ status, proof, place }: TrackingEvent, known: TrackingSummary["proof"]): TrackingSummary["proof"] =>
  status !== "delivered" ? known : {
    signed_by: known?.signed_by ?? proof?.signed_by ?? null, photo_url: known?.photo_url ?? proof?.photo_url ?? null, place: known?.place ?? place,
  };

/** One scan told twice: the later word on the ETA, and of two wordings always the same one. */
function joinTwins(a: TrackingEvent, b: TrackingEvent): TrackingEvent {
  const [first] = [a, b].sort((x, y) => compare(wording(x), wording(y)));
  const proof = fuller(a.proof ?? null, b.proof ?? null);
  return { ...(first as TrackingEvent), eta: laterReport(a.eta, b.eta), ...(proof && { proof }) };
}

/** Each part that either gives; of two wordings always the same one. */
function fuller(a: Proof | null, b: Proof | null): Proof | null {
  if (!a || !b) return a ?? b;
  const of = (part: keyof Proof) => [a[part], b[part]].filter((text) => text !== null).sort().at(-1) ?? null;
  return { signed_by: of("signed_by"), photo_url: of("photo_url") };
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
