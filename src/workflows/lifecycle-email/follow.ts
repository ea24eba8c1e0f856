import type { MedusaContainer } from "@medusajs/framework/types";
import { LIFECYCLE_EMAIL } from "../../modules/lifecycle-email";
import { messagesDue } from "../../modules/lifecycle-email/rules/messages-due";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";
import type { Fact } from "../../shared/facts";
import type { FollowedOrder } from "../order-journey/followed-order";
import type { Follower } from "../order-journey/follower";

const serviceOf = (container: MedusaContainer) => container.resolve<LifecycleEmailService>(LIFECYCLE_EMAIL);

/** The provider counts whole seconds, so that a mail may seem to arrive before it was sent, or as it was. */
const afterSending = (delivered: Date | string, sent: Date | string | null): Date => new Date(Math.max(+new Date(delivered), +new Date(sent ?? 0) + 1));

/** What the room tells of one message. */
export function messageFacts({ id, kind, subject, state, reason, sent_at, delivered_at, updated_at }: MessageRow): Fact[] {
  const data = { message_id: id, about: subject || null };
  return [
    ...(sent_at ? [{ key: `message-sent:${id}`, kind: "message_sent" as const, at: new Date(sent_at), subject: kind, data }] : []),
    ...(delivered_at ? [{ key: `message-delivered:${id}`, kind: "message_delivered" as const, at: afterSending(delivered_at, sent_at), subject: kind, data }] : []),
    ...(state === "bounced"
      ? [{ key: `message-bounced:${id}`, kind: "message_bounced" as const, at: new Date(updated_at), subject: kind, data: { ...data, reason } }]
      : []),
  ];
}

/** Writes the messages that the order's facts ask for, and tells what became of them. */
export const followLifecycleEmail: Follower = {
  room: "lifecycle-email",

  async facts(order: FollowedOrder, container) {
    const messages = await serviceOf(container).listMessages(
      { order_id: order.id },
      { select: ["id", "kind", "subject", "state", "reason", "sent_at", "delivered_at", "updated_at"], take: null as never }
    );
    return (messages as MessageRow[]).flatMap(messageFacts);
  },

  async act(order, facts, container) {
    const service = serviceOf(container);
    const to = order.email;
    // An order without an address (a till's, a draft's) has nobody to write to.
    if (!to) return;
    const locale = order.locale ?? service.options.email.locale;
    await service.write(messagesDue(facts).map(({ kind, subject }) => ({ order_id: order.id, kind, subject, to, locale })));
  },
};
