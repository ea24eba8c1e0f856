import type { EpTracker } from "./objects";

/** What a shopper sees behind a tracker's public URL. */
export function trackingPage(tracker: EpTracker): string {
  const rows = [...tracker.tracking_details].reverse().map(({ datetime, message, tracking_location: { city, state } }) =>
    `<li><time>${safe(datetime)}</time> <b>${safe(message)}</b> ${safe([city, state].filter(Boolean).join(", "))}</li>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${safe(tracker.tracking_code)}</title><style>body{font:16px/1.6 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem}time{color:#666;margin-right:.5rem}</style>
<h1>${safe(tracker.carrier)} ${safe(tracker.tracking_code)}</h1><p>Status: <b>${safe(tracker.status)}</b></p><ul>${rows.join("")}</ul></html>`;
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
