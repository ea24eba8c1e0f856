import type { MedusaContainer, NotificationDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Content } from "../../modules/lifecycle-email/outbox";
import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import { tryKey, type LastTry } from "../../modules/lifecycle-email/rules/sending";
import type { MessageRow } from "../../modules/lifecycle-email/service";

/** Who the mail comes from, where the merchant named somebody else than the provider's own sender. */
export const senderOf = ({ sender }: MailSettings) => ({
  ...(sender.address && { from: sender.address }),
  provider_data: { ...(sender.name && { from_name: sender.name }), ...(sender.reply_to && { reply_to: sender.reply_to }) },
});

/** `replyTo`: where answers to this very mail go. `lifted`: the address was suppressed, until a person let it be mailed again. */
export type How = { settings: MailSettings; lifted: boolean; replyTo?: string | undefined };

/** Sends the try of this number of a message through Medusa's Notification module; throws with the provider's words when it fails. */
export async function notify(message: MessageRow, content: Content, tries: number, { settings, lifted, replyTo }: How, container: MedusaContainer): Promise<NotificationDTO | undefined> {
  const { provider_data, ...sender } = senderOf(settings);
  return (await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: message.to,
    channel: "email",
    ...sender,
    provider_data: { ...provider_data, ...(replyTo && { reply_to: replyTo }), ...(lifted && { despite_suppression: true }) },
    template: `doorstep-${message.kind.replace(/_/g, "-")}`,
    content,
    // Travels with the mail: the provider's events name it.
    data: { doorstep_message_id: message.id, doorstep_kind: message.kind, doorstep_try: tries },
    trigger_type: `doorstep.${message.kind}`,
    ...(message.order_id && { resource_type: "order", resource_id: message.order_id }),
    idempotency_key: tryKey(message.id, tries),
  })) as NotificationDTO | undefined;
}

/** What core knows of a try: its notification, and whether it went. */
export async function lookUpTry(key: string, container: MedusaContainer): Promise<{ state: LastTry; notification?: NotificationDTO }> {
  const [notification] = await container.resolve(Modules.NOTIFICATION).listNotifications({ idempotency_key: key } as never, { take: 1 });
  return notification ? { state: notification.status as LastTry, notification } : { state: "none" };
}
