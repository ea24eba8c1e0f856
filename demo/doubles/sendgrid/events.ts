import { randomBytes } from "node:crypto";
import type { EventName, Mail, WebhookEvent } from "./mail";

const BROWSER = { ip: "203.0.113.7", useragent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)" };

/** What each kind carries beside the common fields, as documented. */
const DETAILS: Record<EventName, (mail: Mail) => Record<string, unknown>> = {
  processed: () => ({ send_at: undefined }),
  dropped: () => ({ reason: "Bounced Address", status: "5.0.0" }),
  delivered: () => ({ response: "250 OK" }),
  deferred: () => ({ response: "451 4.7.1 Greylisted, try again later", attempt: "1" }),
  bounce: () => ({ reason: "550 5.1.1 The email account that you tried to reach does not exist.", status: "5.1.1", type: "bounce", bounce_classification: "Invalid Address", tls: 1, ip: "203.0.113.1" }),
  open: () => ({ ...BROWSER, sg_machine_open: false }),
  click: (mail) => ({ ...BROWSER, url: /href="(https?:[^"]+)"/.exec(mail.html ?? "")?.[1] ?? "https://example.com/" }),
  spamreport: () => ({}),
  unsubscribe: () => ({}),
};

/** The event `name` of one recipient of a mail; `at` in Unix seconds. */
export const eventFor = (mail: Mail, email: string, name: EventName, at: number, more: Record<string, unknown> = {}): WebhookEvent => ({
  ...mail.custom_args,
  email,
  timestamp: at,
  event: name,
  ...(mail.categories.length ? { category: mail.categories } : {}),
  "smtp-id": `<${mail.message_id}@geopod-ismtpd-1>`,
  sg_event_id: randomBytes(16).toString("base64url"),
  sg_message_id: `${mail.message_id}.recvd-5b7d8c9f6d-x2v4q-1-${mail.id.split("-").pop() ?? "0"}.0`,
  ...DETAILS[name](mail),
  ...more,
});

const FATES: [RegExp, EventName[]][] = [
  [/^bounce\b/i, ["processed", "bounce"]],
  [/^spam\b/i, ["processed", "delivered", "spamreport"]],
  [/^deferred\b/i, ["processed", "deferred", "delivered"]],
  [/^open\b/i, ["processed", "delivered", "open"]],
  [/^click\b/i, ["processed", "delivered", "open", "click"]],
];

/** What becomes of a mail to this address: told by its local part (`bounce@…`, `spam+1@…`). */
export const fateOf = (email: string): EventName[] => FATES.find(([name]) => name.test(email))?.[1] ?? ["processed", "delivered"];
