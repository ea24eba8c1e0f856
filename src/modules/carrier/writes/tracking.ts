import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { noteEta, type EtaChangeNoted } from "../rules/eta-history";
import { mergeTrackingEvents, trackingEventKey } from "../rules/merge-tracking-events";
import type { TrackingEvent, TrackingPlace, TrackingStatus } from "../rules/types";

export type EventRow = {
  key: string; provider_event_id: string | null; status: TrackingStatus | null; reason: string | null; message: string | null;
  place: TrackingPlace | null; occurred_at: Date; eta_at: Date | null; eta_reported_at: Date | null;
};
type TrackerRow = { id: string; order_id: string; eta_changes: EtaChangeNoted[] | null; promised_latest: Date | null };

/** A stored scan as the rules know it. */
export const eventOf = (row: EventRow): TrackingEvent => ({
  provider_event_id: row.provider_event_id, status: row.status, reason: row.reason, message: row.message, place: row.place,
  occurred_at: new Date(row.occurred_at).toISOString(),
  eta: row.eta_at && row.eta_reported_at ? { at: new Date(row.eta_at).toISOString(), reported_at: new Date(row.eta_reported_at).toISOString() } : null,
});

/** The trackers of all orders whose goods travel in the same carton: each has its own promise to be held against. */
export const trackersWith = async (sql: Sql, trackerId: string): Promise<string[]> =>
  (await sql.execute<{ id: string }>(
    `select o.id from doorstep_tracker t join doorstep_shipment s on s.id = t.shipment_id
       join doorstep_shipment p on (p.id = coalesce(s.leading_id, s.id) or p.leading_id = coalesce(s.leading_id, s.id)) and p.deleted_at is null
       join doorstep_tracker o on o.shipment_id = p.id and o.deleted_at is null
     where t.id = ? and t.deleted_at is null order by o.id`, [trackerId]
  )).map(({ id }) => id);

/** Adds scans to a tracker under its row lock: duplicates, replays and any order end in the same state. Gives the order's id. */
export async function applyEvents(sql: Sql, trackerId: string, incoming: readonly TrackingEvent[], timeZone: string): Promise<string | undefined> {
  const [tracker] = await sql.execute<TrackerRow>(
    `select t.id, t.order_id, t.eta_changes, s.promised_latest from doorstep_tracker t join doorstep_shipment s on s.id = t.shipment_id
     where t.id = ? and t.deleted_at is null for update of t`, [trackerId]
  );
  if (!tracker) return undefined;
  const rows = await sql.execute<EventRow>("select * from doorstep_tracking_event where tracker_id = ? and deleted_at is null", [trackerId]);
  const summary = mergeTrackingEvents(rows.map(eventOf), incoming);
  const touched = new Set(incoming.map(trackingEventKey));
  for (const event of summary.events.filter((e) => touched.has(trackingEventKey(e)))) await upsertEvent(sql, trackerId, event);
  const changes = noteEta({
    summary, noted: tracker.eta_changes ?? [], promised_latest: tracker.promised_latest && new Date(tracker.promised_latest).toISOString(),
    time_zone: timeZone, now: clock.now().toISOString(),
  });
  await sql.execute(
    `update doorstep_tracker set status = ?, status_at = ?, reason = ?, eta = ?, eta_changes = ?, delivered_at = ?, updated_at = now() where id = ?`,
    [summary.status, summary.status_at, summary.reason, summary.eta, JSON.stringify(changes), summary.delivered_at, trackerId]
  );
  return tracker.order_id;
}

const upsertEvent = (sql: Sql, trackerId: string, e: TrackingEvent): Promise<unknown> =>
  sql.execute(
    `insert into doorstep_tracking_event (id, tracker_id, key, provider_event_id, status, reason, message, place, occurred_at, eta_at, eta_reported_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tracker_id, key) where deleted_at is null do update set status = excluded.status,
       reason = excluded.reason, message = excluded.message, eta_at = excluded.eta_at, eta_reported_at = excluded.eta_reported_at, updated_at = now()`,
    [entityId("dstev"), trackerId, trackingEventKey(e), e.provider_event_id, e.status, e.reason, e.message,
      e.place ? JSON.stringify(e.place) : null, e.occurred_at, e.eta?.at ?? null, e.eta?.reported_at ?? null]
  );
