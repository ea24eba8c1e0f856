import type { MedusaContainer } from "@medusajs/framework/types";
import type { NewMessage } from "../../modules/lifecycle-email/outbox";
import { dueAt } from "../../modules/lifecycle-email/rules/mail-settings";
import { messagesDue } from "../../modules/lifecycle-email/rules/messages-due";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import { clock } from "../../shared/clock";
import type { Fact } from "../../shared/facts";
import type { Follower } from "../order-journey/follower";
import { lifecycleEmailOf } from "./room";

/** A provider counts whole seconds, and its clock may be another than ours: what came after the other is told as later. */
const after = (later: Date | string, ...earlier: (Date | string | null)[]): Date =>
  new Date(Math.max(+new Date(later), ...earlier.map((at) => (at ? +new Date(at) + 1 : 0))));

/** What the room tells of one message. What was sent again is told again. */
export function messageFacts({ id, kind, subject, state, reason, trouble, by_hand, due_at, sent_at, failed_at, delivered_at, updated_at }: MessageRow): Fact[] {
  const data = { message_id: id, about: subject || null };
  const sending = by_hand ? `${id}:${new Date(due_at).getTime()}` : id;
  const isKeptBack = (state === "failed" || state === "dropped") && trouble !== null;
  const failed = isKeptBack ? null : failed_at;
  return [
    ...(sent_at ? [{ key: `message-sent:${sending}`, kind: "message_sent" as const, at: after(sent_at, failed), subject: kind, data }] : []),
    ...(delivered_at ? [{ key: `message-delivered:${sending}`, kind: "message_delivered" as const, at: after(delivered_at, failed, sent_at), subject: kind, data }] : []),
    ...(isKeptBack
      ? [{ key: `message-not-sent:${sending}`, kind: "message_not_sent" as const, at: after(failed_at ?? updated_at, sent_at), subject: kind, data: { ...data, reason, trouble } }]
      : []),
    ...(state === "bounced"
      ? [{ key: `message-bounced:${sending}`, kind: "message_bounced" as const, at: new Date(updated_at), subject: kind, data: { ...data, reason } }]
      : []),
  ];
}

/** What became of an order's messages. */
export async function factsOfMessages(container: MedusaContainer, orderId: string): Promise<Fact[]> {
  const messages = await lifecycleEmailOf(container).listMessages(
    { order_id: orderId },
    { select: ["id", "kind", "subject", "state", "reason", "trouble", "by_hand", "due_at", "sent_at", "failed_at", "delivered_at", "updated_at"], take: null as never }
  );
  return (messages as MessageRow[]).flatMap(messageFacts);
}

/** Writes the messages that the order's facts ask for, and tells what became of them. */
export const followLifecycleEmail: Follower = {
  room: "lifecycle-email",

  facts: (order, container) => factsOfMessages(container, order.id),

  async act(order, facts, container) {
    const service = lifecycleEmailOf(container);
    const to = order.email;
    // An order without an address (a till's, a draft's) has nobody to write to.
    if (!to) return;
    const locale = order.locale ?? service.options.email.locale;
    const { values: settings } = await service.mailSettings();
    const due = messagesDue(facts, { checkAfterDays: settings.check_after_days });
    await service.write(due.flatMap((message): NewMessage[] => {
      const due_at = dueAt(message, clock.now(), settings);
      return due_at === null ? [] : [{ order_id: order.id, kind: message.kind, subject: message.subject, to, locale, due_at }];
    }));
  },
};
