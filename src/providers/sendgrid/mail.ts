import type { NotificationTypes } from "@medusajs/framework/types";
import type { MailDataRequired } from "@sendgrid/mail";
import type { SendGridOptions } from "./options";
import { sendAtOf } from "./scheduled";

type Notification = NotificationTypes.ProviderSendNotificationDTO;

/** Values that SendGrid echoes with every event of the mail; it takes only strings. */
const strings = (args: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(args).flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, String(value)]])));

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const word = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value.trim() : undefined);

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((v): v is string => typeof v === "string") : []);

/**
 * What the mail carries home: `doorstep_message_id`, `doorstep_kind` and `doorstep_try` of the notification's data (or provider data), and
 * `provider_data.custom_args`.
 */
export function customArgsOf({ data, provider_data }: Notification): Record<string, string> {
  const { doorstep_message_id, doorstep_kind, doorstep_try } = { ...record(provider_data), ...record(data) };
  return strings({ ...record(record(provider_data).custom_args), doorstep_message_id, doorstep_kind, doorstep_try });
}

const ON = { enable: true };

/**
 * Checked and not sent in the sandbox. With `provider_data.despite_suppression`, SendGrid's own lists of bounces, reports and unsubscribes are
 * passed by: they keep an address that the shop has let be mailed again.
 */
function mailSettingsOf({ provider_data }: Notification, { sandbox }: SendGridOptions): { mailSettings?: object } {
  const despite = record(provider_data).despite_suppression === true;
  if (!sandbox && !despite) return {};
  return {
    mailSettings: {
      ...(sandbox && { sandboxMode: ON }),
      ...(despite && { bypassBounceManagement: ON, bypassSpamManagement: ON, bypassUnsubscribeManagement: ON }),
    },
  };
}

/** When it is sent, where `provider_data.send_at` (ISO instant, within 72 hours) puts that off, and by which `batch_id` it can be called off until then. */
function scheduleOf({ provider_data }: Notification): { sendAt?: number; batchId?: string } {
  const { send_at, batch_id } = record(provider_data);
  const [sendAt, batchId] = [sendAtOf(send_at), word(batch_id)];
  return { ...(sendAt && { sendAt }), ...(batchId && { batchId }) };
}

/** The official client's mail for a notification: its own content, or else SendGrid's template of that id. */
export function toMail(notification: Notification, options: SendGridOptions): MailDataRequired {
  const { content, provider_data } = notification;
  const customArgs = customArgsOf(notification);
  const categories = [...new Set([...list(record(provider_data).categories), ...(customArgs.doorstep_kind ? [customArgs.doorstep_kind] : [])])].slice(0, 10);
  const replyTo = word(record(provider_data).reply_to) ?? options.replyTo;
  return {
    from: senderOf(notification, options),
    // The arguments lie in the personalization: there the API takes an object, and each mail keeps its own.
    personalizations: [
      {
        to: [{ email: notification.to }],
        ...(Object.keys(customArgs).length ? { customArgs } : {}),
        ...(content ? {} : { dynamicTemplateData: record(notification.data) }),
      },
    ],
    ...(replyTo ? { replyTo } : {}),
    ...(categories.length ? { categories } : {}),
    ...mailSettingsOf(notification, options),
    ...scheduleOf(notification),
    ...attachmentsOf(notification),
    ...contentOf(notification),
  } as MailDataRequired;
}

/** The notification's own sender, by address or by `provider_data.from_name`; else the options'. */
function senderOf({ from, provider_data }: Notification, options: SendGridOptions): string | { email: string; name?: string } {
  const [own, ownName] = [from?.trim(), word(record(provider_data).from_name)];
  // An address with a name in it, `Shop <orders@shop.com>`, says both.
  if (own && own !== options.from && !ownName) return own;
  const name = ownName ?? options.fromName;
  return { email: own || options.from, ...(name && { name }) };
}

function contentOf({ content, template }: Notification): Record<string, unknown> {
  if (!content) return { templateId: template };
  // text/plain must come first; an empty block would be refused.
  const blocks = [
    { type: "text/plain", value: content.text ?? "" },
    { type: "text/html", value: content.html ?? "" },
  ].filter((block) => block.value !== "");
  return { subject: content.subject ?? "", content: blocks };
}

function attachmentsOf({ attachments }: Notification): Record<string, unknown> {
  if (!attachments?.length) return {};
  return {
    attachments: attachments.map(({ content, filename, content_type, disposition = "attachment", id }) => ({
      content, filename, disposition,
      ...(content_type ? { type: content_type } : {}),
      ...(id ? { contentId: id } : {}),
    })),
  };
}
