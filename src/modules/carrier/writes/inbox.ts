import { clock } from "../../../shared/clock";
import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import type { TrackingEvent } from "../rules/types";

export type WebhookToStore = {
  provider: string;
  event_id: string;
  type: string;
  body: string;
  trackers: { tracking_number: string; carrier: string; tracker_id?: string | null; events: TrackingEvent[] }[];
};

/** Keeps webhooks, all in one statement; one that was kept before is kept once. Gives the ids of the new ones. */
export async function storeWebhooks(sql: Sql, webhooks: readonly WebhookToStore[]): Promise<string[]> {
  const rows = webhooks.map((webhook) => ({ ...webhook, id: entityId("dswh") }));
  // In one order, so that two processes that store the same at once wait for each other instead of locking up.
  const stored = await sql.execute<{ id: string }>(
    `insert into doorstep_webhook_inbox (id, provider, event_id, type, body, trackers, received_at)
     select id, provider, event_id, type, body, trackers, ? from jsonb_to_recordset(?::jsonb)
       as w(id text, provider text, event_id text, type text, body text, trackers jsonb) order by provider, event_id
     on conflict (provider, event_id) where deleted_at is null do nothing returning id`,
    [clock.now(), JSON.stringify(rows)]
  );
  return stored.map(({ id }) => id);
}

/** The tracker that a webhook speaks of, by the provider's id or by adapter and number. */
export async function findTracker(sql: Sql, adapter: string, ref: WebhookToStore["trackers"][number]): Promise<string | undefined> {
  const [row] = await sql.execute<{ id: string }>(
    `select id from doorstep_tracker where adapter = ? and deleted_at is null and (provider_tracker_id = ? or tracking_number = ?)
     order by (provider_tracker_id = ?) desc nulls last, created_at desc limit 1`,
    [adapter, ref.tracker_id ?? null, ref.tracking_number, ref.tracker_id ?? null]
  );
  return row?.id;
}

type Kept = { trackers: WebhookToStore["trackers"] };

/** The scans that webhooks told of a number before its label was written down; what is being read at this moment is waited for. */
export async function toldBefore(sql: Sql, trackerId: string): Promise<TrackingEvent[]> {
  const [tracker] = await sql.execute<{ adapter: string; tracking_number: string }>("select adapter, tracking_number from doorstep_tracker where id = ? and deleted_at is null", [trackerId]);
  if (!tracker) return [];
  const given = [tracker.adapter, JSON.stringify([{ tracking_number: tracker.tracking_number }])];
  const of = "from doorstep_webhook_inbox where provider = ? and trackers @> ?::jsonb and deleted_at is null";
  await sql.execute(`select id ${of} and processed_at is null order by id for update`, given);
  const kept = await sql.execute<Kept>(`select trackers ${of} and outcome <> '${READ}' order by id`, given);
  return kept.flatMap(({ trackers }) => trackers.filter((ref) => ref.tracking_number === tracker.tracking_number).flatMap(({ events }) => events));
}

/** The outcome of a webhook whose parcels are all ours. */
export const READ = "read";

export const finishWebhook = (sql: Sql, id: string, outcome: string): Promise<unknown> =>
  sql.execute("update doorstep_webhook_inbox set processed_at = ?, outcome = ?, updated_at = now() where id = ?", [clock.now(), outcome, id]);

const KEPT_MS = 30 * 86_400_000;
const AT_ONCE = 10_000;

/** Forgets webhooks that were read long ago: their scans are kept by the trackers, and told again they change nothing. */
export const forgetWebhooks = (sql: Sql): Promise<unknown> =>
  sql.execute(
    `delete from doorstep_webhook_inbox where id in (select id from doorstep_webhook_inbox where processed_at < ? order by processed_at limit ${AT_ONCE})`,
    [new Date(clock.now().getTime() - KEPT_MS)]
  );
