import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { nextState, statesFor, type MessageEvent } from "./rules/message-states";
import type { MessageKind } from "./rules/messages-due";
import { LEASE_MS } from "./rules/sending";

export type NewMessage = { order_id: string; kind: MessageKind; subject: string; to: string; locale: string };
export type Content = { subject: string; html: string; text: string };
/** How a try ended: what happened to the message, why, and what was sent under which ids. */
export type Outcome = {
  event: Extract<MessageEvent, "accept" | "keep" | "drop" | "fail" | "release">;
  reason?: string;
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
  for (const { order_id, kind, subject, to, locale } of messages) {
    const [row] = await sqlOf(context).execute<{ id: string }>(
      `insert into doorstep_message (id, order_id, kind, subject, "to", locale, state, due_at, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?, 'due', ?, ?, ?) on conflict (order_id, kind, subject) where deleted_at is null do nothing returning id`,
      [entityId("dsmsg"), order_id, kind, subject, to, locale, ...Array<Date>(3).fill(clock.now())]
    );
    if (!row) continue;
    written.push(row.id);
    await enqueue(context, { work: "send-message", key: row.id });
  }
  return written;
}

export async function leaseMessage(id: string, tries: number, context: Context): Promise<number | undefined> {
  const now = clock.now();
  const [row] = await sqlOf(context).execute<{ tries: number }>(
    `update doorstep_message set state = 'sending', tries = tries + 1, leased_until = ?, updated_at = ?
     where id = ? and tries = ? and (state = 'due' or (state = 'sending' and leased_until <= ?)) and deleted_at is null returning tries`,
    [new Date(now.getTime() + LEASE_MS), now, id, tries, now]
  );
  return row?.tries;
}

export async function settleTry(id: string, tries: number, outcome: Outcome, context: Context): Promise<void> {
  const { event, reason, content, notificationId, providerMessageId, again } = outcome;
  const state = nextState("sending", event);
  const now = clock.now();
  const [row] = await sqlOf(context).execute<{ order_id: string }>(
    `update doorstep_message set state = ?, reason = ?, leased_until = null, updated_at = ?,
       subject_line = coalesce(?, subject_line), html = coalesce(?, html), text = coalesce(?, text),
       notification_id = coalesce(?, notification_id), provider_message_id = coalesce(?, provider_message_id),
       sent_at = case when ? then ?::timestamptz else sent_at end
     where id = ? and tries = ? and state = 'sending' returning order_id`,
    [state, reason ?? null, now, content?.subject ?? null, content?.html ?? null, content?.text ?? null,
      notificationId ?? null, providerMessageId ?? null, event === "accept" || event === "keep", now, id, tries]
  );
  if (!row) return;
  if (again) await sendLater(id, again, context);
  if (event === "accept" || event === "keep") await enqueue(context, { work: "follow-order", key: row.order_id });
}

export async function releaseForResend(id: string, to: string | undefined, context: Context): Promise<boolean> {
  const from = statesFor("resend");
  const now = clock.now();
  const [row] = await sqlOf(context).execute<{ id: string }>(
    `update doorstep_message set state = 'due', by_hand = true, reason = null, due_at = ?, updated_at = ?, "to" = coalesce(?, "to"),
       sent_at = null, delivered_at = null, opened_at = null, provider_message_id = null
     where id = ? and state in (${marks(from)}) and deleted_at is null returning id`,
    [now, now, to ?? null, id, ...from]
  );
  if (row) await enqueue(context, { work: "send-message", key: id });
  return row !== undefined;
}
