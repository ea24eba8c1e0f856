import { clock } from "../../../shared/clock";
import type { Sql } from "../../../shared/sql";
import { zoneOfPlace } from "../../../shared/zone-of-place";
import { noteEta, type EtaChangeNoted } from "../rules/eta-history";
import { withDayEnd } from "../rules/eta-day";
import { etaOf } from "../rules/eta-of";
import { detectExceptions } from "../rules/exceptions/detect";
import type { ExceptionKind, TrackingLimits } from "../rules/exceptions/types";
import { countryOf, paceFrom, type Pace } from "../rules/lane";
import { mergeTrackingEvents } from "../rules/merge-tracking-events";
import { newsIn } from "../rules/news-in";
import { readScans } from "../rules/scans";
import type { TrackingEvent, TrackingSummary } from "../rules/types";
import { asking, type Asking, type Teller } from "./asking";
import { eventsOf, writeEvents } from "./events";
import { keepExceptions, type OpenException } from "./exceptions";

/** `shop_zone`: by whose clocks days are judged where the destination tells none. */
export type ReviewSettings = { shop_zone: string; limits: TrackingLimits };
type TrackerRow = {
  id: string; order_id: string; package_id: string; status: TrackingSummary["status"]; eta: Date | null; eta_changes: EtaChangeNoted[] | null; label_at: Date | null; heard_at: Date | null;
  told_at: Date | null; poll_at: Date | null; quiet_polls: number; failed_polls: number;
  from_country: string | null; to_country: string | null;
  exception: ExceptionKind | null; exceptions: OpenException[] | null; snoozed_until: Date | null;
  promised_earliest: Date | null; promised_latest: Date | null; promised_at: Date | null; to_zip: string | null; to_code: string | null; leading_id: string | null; created_at: Date;
  parcels: number | null; transit_hours: number | null; gap_hours: number | null; fastest_hours: number | null;
};

const iso = (at: Date | null): string | null => at && new Date(at).toISOString();

/** The tracker with its promise, its destination and its lane's pace, under its row lock. */
async function lockTracker(sql: Sql, id: string): Promise<TrackerRow | undefined> {
  const [row] = await sql.execute<TrackerRow>(
    `select t.*, s.promised_earliest, s.promised_latest, s.promised_at, s.leading_id, l.request->'to'->>'zip' as to_zip, l.request->'to'->>'country' as to_code, p.parcels, p.transit_hours, p.gap_hours, p.fastest_hours from doorstep_tracker t join doorstep_shipment s on s.id = t.shipment_id
     join doorstep_shipment l on l.id = coalesce(s.leading_id, s.id) left join doorstep_lane_pace p on p.lane = t.lane and p.deleted_at is null where t.id = ? and t.deleted_at is null for update of t`, [id]
  );
  return row;
}

/**
 * Adds scans to a tracker, and says anew what it amounts to: status, cause, ETA, what is the matter, and when to look or ask again. Duplicates,
 * replays and any order end in the same state. Gives the order's id when it should hear of it.
 */
export async function reviewTracker(sql: Sql, trackerId: string, incoming: readonly TrackingEvent[], teller: Teller, settings: ReviewSettings): Promise<string | undefined> {
  const tracker = await lockTracker(sql, trackerId);
  if (!tracker) return undefined;
  const known = await eventsOf(sql, trackerId);
  // A day is a day where the parcel goes, as its shopper reads it.
  const time_zone = zoneOfPlace({ country_code: tracker.to_code, postal_code: tracker.to_zip }, settings.shop_zone);
  const summary = mergeTrackingEvents(known, incoming.map((event) => withDayEnd(event, time_zone)));
  const news = newsIn(known, summary.events);
  await writeEvents(sql, trackerId, news);
  const now = clock.now().toISOString();
  const scans = readScans(summary.events);
  const pace = paceFrom(tracker.parcels === null ? null : (tracker as Pace));
  const { eta, eta_source } = etaOf({ told: summary.eta, first_scan_at: scans.first_scan_at, pace, now });
  const [promised_earliest, promised_latest] = [iso(tracker.promised_earliest), iso(tracker.promised_latest)];
  // A date is told for what the carrier said or did, not because an hour has passed.
  const changes = news.length
    ? noteEta({ summary: { eta, status: summary.status }, noted: tracker.eta_changes ?? [], promised_earliest, promised_latest, promised_at: iso(tracker.promised_at), time_zone, now })
    : (tracker.eta_changes ?? []);
  const { findings, look_at } = detectExceptions({
    ...scans, ...summary, eta, promised_latest, label_at: iso(tracker.label_at), pace, limits: settings.limits, time_zone,
    from_country: countryOf(tracker.from_country), to_country: countryOf(tracker.to_country),
  }, now);
  const { open, opened, closed } = await keepExceptions(sql, tracker, findings);
  const next = asking(tracker, summary.status, teller, news.length > 0, now);
  // Of a carton that several orders share the carrier is asked once, by the shipment that leads it.
  const asks = tracker.leading_id ? { ...next, poll_at: null } : next;
  await write(sql, tracker, { summary, scans, eta, eta_source, changes, open, look_at, snoozed_until: opened ? null : tracker.snoozed_until, ...asks });
  const isTold = news.length > 0 || opened || closed || changes.length !== (tracker.eta_changes ?? []).length;
  return isTold ? tracker.order_id : undefined;
}

type Reviewed = Asking & {
  summary: TrackingSummary; scans: ReturnType<typeof readScans>; eta: string | null; eta_source: string | null; changes: EtaChangeNoted[];
  open: OpenException[]; look_at: string | null; snoozed_until: Date | null;
};

const write = (sql: Sql, { id }: TrackerRow, r: Reviewed): Promise<unknown> =>
  sql.execute(
    `update doorstep_tracker set status = ?, status_at = ?, reason = ?, cause = ?, first_scan_at = ?, last_scan_at = ?, longest_gap_hours = ?, eta = ?, eta_source = ?,
       eta_changes = ?, delivered_at = ?, proof = ?, exception = ?, exception_since = ?, exceptions = ?, snoozed_until = ?, look_at = ?, heard_at = ?, told_at = ?, poll_at = ?,
       quiet_polls = ?, failed_polls = ?, updated_at = now() where id = ?`,
    [r.summary.status, r.summary.status_at, r.summary.reason, r.summary.cause, r.scans.first_scan_at, r.scans.last_scan_at, r.scans.longest_gap_hours, r.eta, r.eta_source,
      JSON.stringify(r.changes), r.summary.delivered_at, r.summary.proof && JSON.stringify(r.summary.proof), r.open[0]?.kind ?? null, r.open[0]?.since ?? null,
      JSON.stringify(r.open), r.snoozed_until, r.look_at, r.heard_at, r.told_at, r.poll_at, r.quiet_polls, r.failed_polls, id]
  );
