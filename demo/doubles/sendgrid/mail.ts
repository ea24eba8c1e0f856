import type { MailAddress } from "./mail-send";

export type EventName = "processed" | "dropped" | "delivered" | "deferred" | "bounce" | "open" | "click" | "spamreport" | "unsubscribe";

/** One element of the array that the event webhook posts; custom arguments lie flat beside these fields. */
export type WebhookEvent = {
  email: string;
  timestamp: number;
  event: EventName;
  sg_event_id: string;
  sg_message_id: string;
  "smtp-id"?: string;
  category?: string[];
  [field: string]: unknown;
};

/** One mail as it lies in the outbox: one personalization of one accepted request. */
export type Mail = {
  /** The outbox' own id, safe in a URL. */
  id: string;
  /** `x-message-id` of the request that brought it. */
  message_id: string;
  at: Date;
  /** Until then (Unix seconds) it waits, and its batch can be called off. */
  send_at?: number;
  batch_id?: string;
  from: MailAddress;
  reply_to?: MailAddress;
  to: MailAddress[];
  recipients: MailAddress[];
  subject: string;
  text?: string;
  html?: string;
  template_id?: string;
  attachments: { filename: string; type?: string; content: string }[];
  categories: string[];
  custom_args: Record<string, string>;
  events: WebhookEvent[];
};
