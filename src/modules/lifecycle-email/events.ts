import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { fateOf, suppressionReason, type Fate, type ReportedEvent } from "./rules/fate";

/** An event as a mail provider's webhook tells it. `at` is an ISO instant; `message_id` is ours, if the mail was. */
export type IncomingEvent = {
  event_id: string; message_id: string | null; provider_message_id: string | null; email: string;
  kind: string; permanent: boolean; at: string; reason?: string;
};

/** Stores each event once; gives the number of new ones. */
export async function insertEvents(events: readonly IncomingEvent[], context: Context): Promise<number> {
  const sql = sqlOf(context);
  const about = new Set<string>();
  let fresh = 0;
  for (const event of events) {
    const [row] = await sql.execute<{ message_id: string | null }>(
      `insert into doorstep_engagement_event (id, event_id, message_id, provider_message_id, email, kind, permanent, at, reason)
       values (?, ?, coalesce(?, (select id from doorstep_message where provider_message_id = ? and deleted_at is null limit 1)), ?, ?, ?, ?, ?, ?)
       on conflict (event_id) where deleted_at is null do nothing returning message_id`,
      [entityId("dseng"), event.event_id, event.message_id, event.provider_message_id, event.provider_message_id,
        event.email, event.kind, event.permanent, event.at, event.reason ?? null]
    );
    if (!row) continue;
    fresh += 1;
    if (row.message_id) about.add(row.message_id);
    const reason = suppressionReason({ ...event, reason: event.reason ?? null });
    if (reason) await suppress(event.email, reason, context);
  }
  for (const id of about) await enqueue(context, { work: "message-events", key: id });
  return fresh;
}

async function suppress(email: string, reason: string, context: Context): Promise<void> {
  await sqlOf(context).execute(
    `insert into doorstep_suppression (id, email, reason) values (?, ?, ?) on conflict (email) where deleted_at is null do nothing`,
    [entityId("dssup"), email.toLowerCase(), reason]
  );
}

/** Locks the message, so that two batches of events cannot each miss the other's. */
export async function applyFate(id: string, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const [message] = await sql.execute<(Fate & { due_at: Date; order_id: string })>(
    `select order_id, state, reason, due_at, sent_at, delivered_at, opened_at, provider_message_id
     from doorstep_message where id = ? and deleted_at is null for update`,
    [id]
  );
  if (!message) return;
  const events = await sql.execute<ReportedEvent>(
    `select kind, at, reason, permanent, provider_message_id from doorstep_engagement_event where message_id = ? and deleted_at is null`,
    [id]
  );
  const fate = fateOf(message, events);
  if (!fate) return;
  await sql.execute(
    `update doorstep_message set state = ?, reason = ?, sent_at = ?, delivered_at = ?, opened_at = ?, provider_message_id = ?, updated_at = ? where id = ?`,
    [fate.state, fate.reason, fate.sent_at, fate.delivered_at, fate.opened_at, fate.provider_message_id, clock.now(), id]
  );
  await enqueue(context, { work: "follow-order", key: message.order_id });
}
