import type { Express } from "express";
import type { WebhookSender } from "../kit/webhooks";
import type { EventName, Mail, WebhookEvent } from "./mail";
import type { Mailbox } from "./mailbox";

type Controlled = {
  app: Express;
  webhooks: WebhookSender;
  mailbox: Mailbox;
  publicKey: string;
  emit(mail: Mail, email: string, name: EventName): WebhookEvent;
};

const body = (raw: unknown): Record<string, unknown> => JSON.parse(String(raw || "{}")) as Record<string, unknown>;

/**
 * Below `/_double`: `POST webhooks {url}`, `GET public-key`, `GET mails`,
 * `POST events {id, event, email?}` to let a mail be opened, clicked, reported…
 */
export function serveControls(double: Controlled): void {
  const { app, webhooks, mailbox } = double;
  app.post("/_double/webhooks", (req, res) => {
    const { url } = body(req.body);
    webhooks.url = typeof url === "string" ? url : undefined;
    res.json({ url: webhooks.url ?? null });
  });
  app.get("/_double/public-key", (_req, res) => void res.json({ public_key: double.publicKey }));
  app.get("/_double/mails", (req, res) => {
    res.json(typeof req.query.to === "string" ? mailbox.to(req.query.to) : mailbox.mails);
  });
  app.post("/_double/events", (req, res) => {
    const { id, event, email } = body(req.body);
    const mail = mailbox.find(String(id));
    if (!mail) return void res.status(404).json({ message: `No mail ${String(id)} in the outbox` });
    res.json(double.emit(mail, String(email ?? mail.to[0]?.email), event as EventName));
  });
}
