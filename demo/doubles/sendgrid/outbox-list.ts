import type { Mail } from "./mail";
import { addressText, badge, escape, eventBadge, kindOf, page, time } from "./outbox-layout";

const row = (mail: Mail): string => {
  const latest = mail.events.at(-1);
  return `<li><a href="/outbox/${escape(mail.id)}">
<span class="subject" dir="auto">${escape(mail.subject || "(subject from template)")}</span>
<span class="who" dir="auto">${escape(mail.to.map(addressText).join(", "))}</span>
<span class="facts">${badge(kindOf(mail), "kind")}${latest ? eventBadge(latest.event) : badge("accepted")}</span>
<span class="when">${time(mail.at)}</span></a></li>`;
};

/** All mails, in the order given. */
export const listPage = (mails: Mail[]): string =>
  page(
    `Outbox (${mails.length})`,
    mails.length
      ? `<h1>${mails.length} ${mails.length === 1 ? "mail" : "mails"}</h1><ul class="mails">${mails.map(row).join("")}</ul>`
      : `<p class="empty">No mail yet. Place an order: its confirmation appears here.</p>`,
  );
