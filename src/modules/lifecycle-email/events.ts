import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue, enqueueAll } from "../../shared/work/enqueue";
import { fateOf, suppressionReason, type Fate, type ReportedEvent, type Sending } from "./rules/fate";

/** An event as a mail provider's webhook tells it. `at` is an ISO instant; `message_id` is ours, if the mail was, and `try` which of its tries. */
export type IncomingEvent = {
  event_id: string; message_id: string | null; try?: number | null; provider_message_id: string | null; email: string;
  kind: string; permanent: boolean; at: string; reason?: string;
};
type Kept = Pick<IncomingEvent, "email" | "kind" | "permanent"> & { message_id: string | null; reason: string | null };

/** Stores each event once; gives the number of new ones. */
export async function insertEvents(events: readonly IncomingEvent[], context: Context): Promise<number> {
  const rows = events.map((event) => ({ ...event, id: entityId("dseng") }));
  // In one order, so that two batches that have events in common wait for each other instead of locking up.
  const kept = await sqlOf(context).execute<Kept>(
    `insert into doorstep_engagement_event (id, event_id, message_id, try, provider_message_id, email, kind, permanent, at, reason)
     select id, event_id, coalesce(message_id, (select m.id from doorstep_message m where m.provider_message_id = e.provider_message_id and m.deleted_at is null limit 1)),
       try, provider_message_id, email, kind, permanent, at, reason
     from jsonb_to_recordset(?::jsonb) as e(id text, event_id text, message_id text, try int, provider_message_id text, email text, kind text, permanent boolean, at timestamptz, reason text)
     order by event_id
     on conflict (event_id) where deleted_at is null do nothing returning message_id, email, kind, permanent, reason`,
    [JSON.stringify(rows)]
  );
  await suppress(kept, context);
  const about = new Set(kept.flatMap(({ message_id }) => message_id ?? []));
  await enqueueAll(context, [...about].map((key) => ({ work: "message-events", key })));
  return kept.length;
}

/** Writes down who must not be mailed any more, and why; in one order, as above. */
async function suppress(events: readonly Kept[], context: Context): Promise<void> {
  const reasons = new Map(events.flatMap((event) => {
    const reason = suppressionReason(event);
    return reason ? [[event.email.toLowerCase(), reason] as const] : [];
  }));
  if (!reasons.size) return;
  const rows = [...reasons].map(([email, reason]) => ({ id: entityId("dssup"), email, reason }));
  await sqlOf(context).execute(
    `insert into doorstep_suppression (id, email, reason) select id, email, reason from jsonb_to_recordset(?::jsonb) as s(id text, email text, reason text) order by email
     on conflict (email) where deleted_at is null do nothing`,
    [JSON.stringify(rows)]
  );
}

/** Locks the message, so that two batches of events cannot each miss the other's. */
export async function applyFate(id: string, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const [message] = await sql.execute<Fate & Sending & { order_id: string }>(
    `select order_id, state, reason, trouble, due_at, by_hand, tries_before, sent_at, delivered_at, opened_at, provider_message_id
     from doorstep_message where id = ? and deleted_at is null for update`,
    [id]
  );
  if (!message) return;
  const events = await sql.execute<ReportedEvent>(
    `select kind, at, reason, permanent, provider_message_id, try from doorstep_engagement_event where message_id = ? and deleted_at is null`,
    [id]
  );
  const fate = fateOf(message, events);
  if (!fate) return;
  const now = clock.now();
  await sql.execute(
    `update doorstep_message set state = ?, reason = ?, trouble = ?, failed_at = case when ? then coalesce(failed_at, ?) else failed_at end, sent_at = ?, delivered_at = ?, opened_at = ?, provider_message_id = ?, updated_at = ? where id = ?`,
    [fate.state, fate.reason, fate.trouble, fate.trouble !== null, now, fate.sent_at, fate.delivered_at, fate.opened_at, fate.provider_message_id, now, id]
  );
  // That a mail was opened is no fact of the order.
  if (toldOf(fate) !== toldOf(message)) await enqueue(context, { work: "tell-messages", key: message.order_id });
}

const toldOf = ({ state, reason, trouble, sent_at, delivered_at }: Fate): string =>
  JSON.stringify([state, reason, trouble, ...[sent_at, delivered_at].map((at) => at && new Date(at))]);
