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

/** Keeps a webhook; undefined when it was kept before. */
export async function storeWebhook(sql: Sql, webhook: WebhookToStore): Promise<string | undefined> {
  const [row] = await sql.execute<{ id: string }>(
    `insert into doorstep_webhook_inbox (id, provider, event_id, type, body, trackers, received_at) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (provider, event_id) where deleted_at is null do nothing returning id`,
    [entityId("dswh"), webhook.provider, webhook.event_id, webhook.type, webhook.body, JSON.stringify(webhook.trackers), clock.now()]
  );
  return row?.id;
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

/** Whether a label is being bought there now: its tracker may not be written down yet. */
export async function isBuying(sql: Sql, adapter: string): Promise<boolean> {
  const rows = await sql.execute(
    "select 1 from doorstep_shipment where adapter = ? and state = 'buying' and deleted_at is null limit 1", [adapter]
  );
  return rows.length > 0;
}

export const finishWebhook = (sql: Sql, id: string, outcome: string): Promise<unknown> =>
  sql.execute("update doorstep_webhook_inbox set processed_at = ?, outcome = ?, updated_at = now() where id = ?", [clock.now(), outcome, id]);
