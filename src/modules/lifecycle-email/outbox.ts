import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { nextState, statesFor, type MessageEvent } from "./rules/message-states";
import type { MessageKind } from "./rules/messages-due";
import { LEASE_MS } from "./rules/sending";
import type { Trouble } from "./rules/trouble";

/** `due_at`: when it is to be sent, where that is not now. */
export type NewMessage = { order_id: string; kind: MessageKind; subject: string; to: string; locale: string; due_at?: Date };
export type Content = { subject: string; html: string; text: string };
/** How a try ended: what happened to the message, why, and what was sent under which ids. */
export type Outcome = {
  event: Extract<MessageEvent, "accept" | "keep" | "drop" | "fail" | "release">;
  reason?: string;
  /** What keeps the mail from going. */
  trouble?: Trouble;
  content?: Content;
  notificationId?: string | null;
  providerMessageId?: string | null;
  /** When to try again; with `release`. */
  again?: Date;
};

const marks = (values: readonly unknown[]): string => values.map(() => "?").join(", ");

export async function sendLater(id: string, dueAt: Date, context: Context): Promise<void> {
  await enqueue(context, { work: "send-message", key: id, dueAt });
}

export async function insertMessages(messages: readonly NewMessage[], context: Context): Promise<string[]> {
  const written: string[] = [];
  for (const { order_id, kind, subject, to, locale, due_at } of messages) {
    const [row] = await sqlOf(context).execute<{ id: string }>(
      `insert into doorstep_message (id, order_id, kind, subject, "to", locale, state, due_at, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, 'due', ?, ?, ?) on conflict (order_id, kind, subject) where deleted_at is null do nothing returning id`,
      [entityId("dsmsg"), order_id, kind, subject, to, locale, due_at ?? clock.now(), clock.now(), clock.now()]
    );
    if (!row) continue;
    written.push(row.id);
    await enqueue(context, { work: "send-message", key: row.id, dueAt: due_at });
  }
  return written;
}

/** A message that waits goes on waiting until then, for the reason. */
export async function postponeMessage(id: string, until: Date, reason: string, context: Context): Promise<void> {
  const [row] = await sqlOf(context).execute<{ id: string }>(
    `update doorstep_message set due_at = ?, reason = ?, updated_at = ? where id = ? and state = 'due' and deleted_at is null returning id`, [until, reason, clock.now(), id]
  );
  if (row) await sendLater(id, until, context);
}

/** Notes that a try broke off, and looks again when its report was awaited long enough. */
export async function awaitReport(id: string, tries: number, until: Date, context: Context): Promise<void> {
  const [row] = await sqlOf(context).execute<{ id: string }>(
    `update doorstep_message set awaited_until = ?, updated_at = ? where id = ? and tries = ? and state = 'sending' and awaited_until is null and deleted_at is null returning id`,
    [until, clock.now(), id, tries]
  );
  if (row) await sendLater(id, until, context);
}

/**
 * Takes a message together with all others of its order and kind that wait: its mail tells them too. They are locked in one order,
 * so that of two that are taken at once one tells both.
 */
export async function leaseWithOthers(id: string, tries: number, context: Context): Promise<number | undefined> {
  const sql = sqlOf(context);
  await sql.execute(
    `select o.id from doorstep_message o join doorstep_message m on m.order_id = o.order_id and m.kind = o.kind
     where m.id = ? and (o.state = 'due' or o.id = m.id) and o.deleted_at is null order by o.id for update of o`, [id]
  );
  const taken = await leaseMessage(id, tries, context);
  if (taken === undefined) return undefined;
  await sql.execute(
    `update doorstep_message o set state = ?, told_with = m.id, reason = 'told by one mail with another package', updated_at = ? from doorstep_message m
     where m.id = ? and o.order_id = m.order_id and o.kind = m.kind and o.id <> m.id and o.state = 'due' and not o.by_hand and o.deleted_at is null`,
    [nextState("due", "drop"), clock.now(), id]
  );
  return taken;
}

export async function leaseMessage(id: string, tries: number, context: Context): Promise<number | undefined> {
  const now = clock.now();
  const [row] = await sqlOf(context).execute<{ tries: number }>(
    `update doorstep_message set state = 'sending', tries = tries + 1, leased_until = ?, awaited_until = null, updated_at = ?
     where id = ? and tries = ? and (state = 'due' or (state = 'sending' and leased_until <= ?)) and deleted_at is null returning tries`,
    [new Date(now.getTime() + LEASE_MS), now, id, tries, now]
  );
  return row?.tries;
}

/** Whether the try still has its message; then for as long again. */
export async function renewLease(id: string, tries: number, context: Context): Promise<boolean> {
  const now = clock.now();
  const rows = await sqlOf(context).execute(
    `update doorstep_message set leased_until = ?, updated_at = ? where id = ? and tries = ? and state = 'sending' and leased_until > ? and deleted_at is null returning id`,
    [new Date(now.getTime() + LEASE_MS), now, id, tries, now]
  );
  return rows.length > 0;
}

export async function settleTry(id: string, tries: number, outcome: Outcome, context: Context): Promise<void> {
  const { event, reason, trouble, content, notificationId, providerMessageId, again } = outcome;
  const state = nextState("sending", event);
  const now = clock.now();
  const [row] = await sqlOf(context).execute<{ order_id: string }>(
    `update doorstep_message set state = ?, reason = ?, leased_until = null, updated_at = ?,
       trouble = case when ? then coalesce(?, trouble) else ? end, failed_at = case when ? then ?::timestamptz else failed_at end,
       subject_line = coalesce(?, subject_line), html = coalesce(?, html), text = coalesce(?, text),
       notification_id = coalesce(?, notification_id), provider_message_id = coalesce(?, provider_message_id),
       sent_at = case when ? then ?::timestamptz else sent_at end
     where id = ? and tries = ? and state = 'sending' returning order_id`,
    [state, reason ?? null, now, event === "release", trouble ?? null, trouble ?? null, trouble !== undefined && event !== "release", now, content?.subject ?? null, content?.html ?? null, content?.text ?? null,
      notificationId ?? null, providerMessageId ?? null, event === "accept" || event === "keep", now, id, tries]
  );
  if (!row) return await keepWhatWasSent(id, tries, outcome, context);
  if (again) await sendLater(id, again, context);
  if (event === "accept" || event === "keep" || trouble) await enqueue(context, { work: "tell-messages", key: row.order_id });
}

/** The provider told of the mail before we could write down that it took it: its word on the state stands, and what was sent is kept. */
async function keepWhatWasSent(id: string, tries: number, { event, content, notificationId, providerMessageId }: Outcome, context: Context): Promise<void> {
  if (event !== "accept" || !content) return;
  await sqlOf(context).execute(
    `update doorstep_message set subject_line = ?, html = ?, text = ?, notification_id = coalesce(notification_id, ?), provider_message_id = coalesce(provider_message_id, ?), updated_at = ?
     where id = ? and tries = ? and state in ('sent', 'delivered', 'bounced') and deleted_at is null`,
    [content.subject, content.html, content.text, notificationId ?? null, providerMessageId ?? null, clock.now(), id, tries]
  );
}

export async function releaseForResend(id: string, to: string | undefined, context: Context): Promise<boolean> {
  const from = statesFor("resend");
  const now = clock.now();
  // A provider tells whole seconds: what it reports of the sending before is older than the second in which this one begins.
  const dueAt = new Date(Math.ceil((now.getTime() + 1) / 1000) * 1000);
  const [row] = await sqlOf(context).execute<{ id: string }>(
    `update doorstep_message set state = 'due', by_hand = true, reason = null, trouble = null, failed_at = null, tries_before = tries, due_at = ?, updated_at = ?, "to" = coalesce(?, "to"),
       sent_at = null, delivered_at = null, opened_at = null, provider_message_id = null
     where id = ? and state in (${marks(from)}) and deleted_at is null returning id`,
    [dueAt, now, to ?? null, id, ...from]
  );
  if (row) await sendLater(id, dueAt, context);
  return row !== undefined;
}
