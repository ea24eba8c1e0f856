import type { Mail } from "./mail";
import { addressText, badge, escape, eventBadge, kindOf, page, time } from "./outbox-layout";

/** Fits the frame to the mail: it may look inside (same origin), the mail itself runs no script. */
const FIT = `<script>for(const f of document.querySelectorAll("iframe")){const fit=()=>{const d=f.contentDocument;if(d&&d.body)f.style.height=d.body.scrollHeight+24+"px"};f.addEventListener("load",fit);addEventListener("resize",fit);fit()}</script>`;

const fact = (name: string, value: string): string => `<dt>${name}</dt><dd dir="auto">${value}</dd>`;

const events = ({ events }: Mail): string =>
  events.length
    ? `<ol class="events">${events
        .map((e) => `<li>${eventBadge(e.event)} ${time(new Date(e.timestamp * 1000))} <span class="dim">${escape(String(e.reason ?? e.url ?? ""))}</span></li>`)
        .join("")}</ol>`
    : `<p class="dim">No events yet.</p>`;

const argumentsOf = ({ custom_args, message_id }: Mail): string =>
  `<dl>${Object.entries({ "x-message-id": message_id, ...custom_args })
    .map(([key, value]) => fact(escape(key), `<code>${escape(value)}</code>`))
    .join("")}</dl>`;

const reply = ({ id, reply_to }: Mail, isReplied: boolean): string =>
  reply_to
    ? `<section><h2>Reply to it</h2>${isReplied ? '<p role="status">Sent.</p>' : ""}<form method="post" action="/outbox/${escape(id)}/reply"><label for="text">To ${escape(reply_to.email)}</label><textarea id="text" name="text" rows="4" required></textarea><button>Send</button></form></section>`
    : "";

/** One mail: who, what, its HTML in a sandboxed frame, its plain text, its events. */
export const mailPage = (mail: Mail, isReplied = false): string =>
  page(
    mail.subject,
    `<p><a href="/outbox">← All mails</a></p>
<h1 dir="auto">${escape(mail.subject || `Template ${mail.template_id ?? ""}`)}</h1>
<dl class="head">${fact("From", escape(addressText(mail.from)))}${fact("To", escape(mail.to.map(addressText).join(", ")))}
${fact("Sent", time(mail.at))}${fact("Kind", badge(kindOf(mail), "kind"))}
${mail.attachments.length ? fact("Attached", escape(mail.attachments.map((a) => a.filename).join(", "))) : ""}</dl>
${mail.html ? `<iframe title="The mail as HTML" src="/outbox/${escape(mail.id)}/html" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>` : ""}
${mail.text ? `<details${mail.html ? "" : " open"}><summary>Plain text</summary><pre dir="auto">${escape(mail.text)}</pre></details>` : ""}
${reply(mail, isReplied)}
<section><h2>What became of it</h2>${events(mail)}</section>
<details><summary>Ids and custom arguments</summary>${argumentsOf(mail)}</details>${FIT}`,
  );
