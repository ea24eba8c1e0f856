import type { EventName, Mail } from "./mail";
import { STYLE } from "./outbox-style";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text made safe for an HTML element or a quoted attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** A whole page; `body` is HTML. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><header><a class="brand" href="/outbox">Mail outbox</a><span class="note">local stand-in for SendGrid: nothing leaves this machine</span></header>
<main>${body}</main></body></html>`;

/** `Ada Lovelace <ada@example.com>` or the bare address. */
export const addressText = ({ email, name }: { email: string; name?: string }): string => (name ? `${name} <${email}>` : email);

/** What the mail is about, in words: from the custom arguments, else the first category. */
export const kindOf = ({ custom_args, categories }: Mail): string =>
  (custom_args.doorstep_kind ?? custom_args.kind ?? categories[0] ?? "mail").replace(/_/g, " ");

const TONE: Record<EventName, string> = {
  processed: "plain", delivered: "good", open: "good", click: "good",
  deferred: "wait", bounce: "bad", dropped: "bad", spamreport: "bad", unsubscribe: "wait",
};

export const badge = (text: string, tone = "plain"): string => `<span class="badge ${tone}">${escape(text)}</span>`;
export const eventBadge = (event: EventName): string => badge(event === "spamreport" ? "spam report" : event, TONE[event]);

/** A `<time>` with the full instant as its title. */
export const time = (at: Date): string =>
  `<time datetime="${at.toISOString()}" title="${at.toISOString()}">${at.toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit" })}</time>`;
