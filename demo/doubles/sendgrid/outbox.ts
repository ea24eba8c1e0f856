import type { Express } from "express";
import type { ComposedMail } from "./inbound";
import type { Mailbox } from "./mailbox";
import { escape, page } from "./outbox-layout";
import { listPage } from "./outbox-list";
import { mailPage } from "./outbox-mail";

/** Scripts never run in a mail; links open beside the outbox. */
const MAIL_POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'; font-src http: https: data:";

/** The outbox to look at: `GET /outbox`, `/outbox/:id`, and `/outbox/:id/html` for the frame in it. `POST /outbox/:id/reply` answers a mail as its reader would. */
export function serveOutbox(app: Express, mailbox: Mailbox, send: (mail: ComposedMail) => Promise<void>): void {
  app.get("/", (_req, res) => void res.redirect("/outbox"));
  app.get("/outbox", (_req, res) => void res.type("html").send(listPage([...mailbox.mails].reverse())));
  app.get("/outbox/:id", (req, res) => {
    const mail = mailbox.find(req.params.id);
    if (mail) return void res.type("html").send(mailPage(mail, req.query.replied === "true"));
    const gone = `<p class="empty">No mail ${escape(req.params.id)} here: the outbox is emptied when the demo starts anew. <a href="/outbox">All mails</a></p>`;
    res.status(404).type("html").send(page("No such mail", gone));
  });
  app.post("/outbox/:id/reply", (req, res) => {
    const mail = mailbox.find(req.params.id);
    const text = new URLSearchParams(String(req.body)).get("text");
    const sent = mail?.reply_to && text ? send({ from: mail.to[0]!.email, to: mail.reply_to.email, subject: `Re: ${mail.subject}`, text }) : Promise.resolve();
    void sent.then(() => res.redirect(303, `/outbox/${encodeURIComponent(req.params.id)}?replied=true`));
  });
  app.get("/outbox/:id/html", (req, res) => {
    const html = mailbox.find(req.params.id)?.html;
    if (html === undefined) return void res.status(404).end();
    res.set("content-security-policy", MAIL_POLICY).type("html").send(html.replace(/<head>/i, '<head><base target="_blank"/>'));
  });
}
