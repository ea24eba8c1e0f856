import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { trackingEventKey } from "../rules/merge-tracking-events";
import type { Proof, TrackingEvent, TrackingPlace, TrackingStatus } from "../rules/types";

export type EventRow = {
  key: string; provider_event_id: string | null; status: TrackingStatus | null; reason: string | null; message: string | null;
  place: TrackingPlace | null; occurred_at: Date; eta_at: Date | null; eta_reported_at: Date | null; proof: Proof | null;
};

/** A stored scan as the rules know it. */
export const eventOf = (row: EventRow): TrackingEvent => ({
  provider_event_id: row.provider_event_id, status: row.status, reason: row.reason, message: row.message, place: row.place,
  occurred_at: new Date(row.occurred_at).toISOString(),
  eta: row.eta_at && row.eta_reported_at ? { at: new Date(row.eta_at).toISOString(), reported_at: new Date(row.eta_reported_at).toISOString() } : null,
  ...(row.proof && { proof: row.proof }),
});

export const eventsOf = async (sql: Sql, trackerId: string): Promise<TrackingEvent[]> =>
  (await sql.execute<EventRow>("select * from doorstep_tracking_event where tracker_id = ? and deleted_at is null", [trackerId])).map(eventOf);

const stored = (trackerId: string) => (e: TrackingEvent) => ({
  id: entityId("dstev"), tracker_id: trackerId, key: trackingEventKey(e), provider_event_id: e.provider_event_id, status: e.status, reason: e.reason, message: e.message,
  place: e.place, occurred_at: e.occurred_at, eta_at: e.eta?.at ?? null, eta_reported_at: e.eta?.reported_at ?? null, proof: e.proof ?? null,
});

/** Writes scans down, those that are known with what is new in them, all in one statement. */
export async function writeEvents(sql: Sql, trackerId: string, events: readonly TrackingEvent[]): Promise<void> {
  if (!events.length) return;
  await sql.execute(
    `insert into doorstep_tracking_event (id, tracker_id, key, provider_event_id, status, reason, message, place, occurred_at, eta_at, eta_reported_at, proof)
     select * from jsonb_to_recordset(?::jsonb) as e(id text, tracker_id text, key text, provider_event_id text, status text, reason text, message text, place jsonb,
       occurred_at timestamptz, eta_at timestamptz, eta_reported_at timestamptz, proof jsonb)
     on conflict (tracker_id, key) where deleted_at is null do update set status = excluded.status, reason = excluded.reason, message = excluded.message,
       place = excluded.place, occurred_at = excluded.occurred_at, eta_at = excluded.eta_at, eta_reported_at = excluded.eta_reported_at, proof = excluded.proof, updated_at = now()`,
    [JSON.stringify(events.map(stored(trackerId)))]
  );
}
