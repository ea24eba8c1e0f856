import { randomBytes } from "node:crypto";
import { Double, type Answer, type DoubleRequest } from "../kit/double";
import { WebhookSender } from "../kit/webhooks";
import { serveControls } from "./controls";
import { faultAnswer, refusal, refuseUnknownKey } from "./errors";
import { eventFor, fateOf } from "./events";
import type { EventName, Mail, WebhookEvent } from "./mail";
import type { MailSend } from "./mail-send";
import { inboundCall, type ComposedMail } from "./inbound";
import { Mailbox } from "./mailbox";
import { serveOutbox } from "./outbox";
import { EventSigner } from "./signer";
import { Bounces, serveBounces } from "./suppressions";
import { validateMailSend } from "./validation";

export type SendGridDoubleOptions = {
  /** The only key that is let in; any `SG.…` when absent. */
  apiKey?: string;
  /** Whether an accepted mail brings its events by itself (processed, delivered, bounce…); true when absent. */
  autoEvents?: boolean;
};

/** A mail with its attachments may weigh 30 MB. Source: SendGrid, Mail Send limitations. */
const MAX_BYTES = 30 * 1024 * 1024;

/** SendGrid on a local port: mail send, bounces, the signed event webhook, and an outbox to look at below `/outbox`. */
export class SendGridDouble extends Double {
  readonly mailbox = new Mailbox();
  readonly bounces = new Bounces();
  readonly signer = new EventSigner();
  readonly webhooks = new WebhookSender();
  /** Where Inbound Parse hands over what comes in. */
  readonly inbound = new WebhookSender();
  private readonly autoEvents: boolean;

  /** The key of the options counts as it is then: who rotates it sets another. */
  constructor(options: SendGridDoubleOptions = {}) {
    super({
      name: "sendgrid",
      faultAnswer,
      before: (req) => refuseUnknownKey(req.headers.authorization, options.apiKey),
      notFound: () => refusal(404, { message: "not found", field: null }),
      bodyLimit: "40mb",
    });
    this.autoEvents = options.autoEvents ?? true;
    this.route("post", "/v3/mail/send", (req) => this.send(req));
    this.route("post", "/v3/mail/batch", () => ({ status: 201, body: { batch_id: randomBytes(24).toString("base64url") } }));
    this.route("post", "/v3/user/scheduled_sends", (req) => {
      const { batch_id, status } = JSON.parse(req.rawBody) as { batch_id: string; status: "cancel" | "pause" };
      if (status === "cancel") this.mailbox.callOff(batch_id);
      return { status: 201, body: { batch_id, status } };
    });
    serveBounces(this, this.bounces);
    serveOutbox(this.app, this.mailbox, (mail) => this.receive(mail));
    serveControls(this);
  }

  /** The webhook's verification key: base64 of an SPKI DER. */
  get publicKey(): string {
    return this.signer.publicKey;
  }

  override async close(): Promise<void> {
    this.webhooks.close();
    this.inbound.close();
    await super.close();
  }

  /** Emits one event of one recipient, now, to the webhook's address. */
  emit(mail: Mail, email: string, name: EventName, more?: Record<string, unknown>): WebhookEvent {
    const event = eventFor(mail, email, name, this.clock.seconds(), more);
    mail.events.push(event);
    if (name === "bounce")
      this.bounces.add({ created: event.timestamp, email, reason: String(event.reason), status: String(event.status) });
    this.post([event]);
    return event;
  }

  /** Delivers a batch of events, signed with the double's key. */
  post(events: WebhookEvent[]): void {
    this.webhooks.send(this.signer.request(JSON.stringify(events), this.clock.seconds()));
  }

  /** Takes a mail that somebody sends to an address of the shop's. */
  async receive(mail: ComposedMail): Promise<void> {
    this.inbound.send(await inboundCall(this.signer, mail, this.clock.seconds()));
  }

  private send(req: DoubleRequest): Answer {
    if (Buffer.byteLength(req.rawBody) > MAX_BYTES) return refusal(413, { message: "content too large", field: null });
    const mail = parse(req.rawBody);
    if (!mail) return refusal(400, { message: "Bad Request", field: null });
    const errors = validateMailSend(mail);
    if (errors.length) return refusal(400, ...errors);
    const messageId = randomBytes(16).toString("base64url").replace(/-/g, "_");
    if (mail.mail_settings?.sandbox_mode?.enable) return { status: 200, headers: { "x-message-id": messageId } };
    const filed = this.mailbox.file(mail, messageId, this.clock.now());
    const bypassed = mail.mail_settings?.bypass_bounce_management?.enable === true;
    // What waits for its time brings no events yet.
    if (this.autoEvents && !mail.send_at) for (const one of filed) this.letHappen(one, bypassed);
    return { status: 202, headers: { "x-message-id": messageId } };
  }

  private letHappen(mail: Mail, bypassed: boolean): void {
    for (const { email } of mail.recipients) {
      const fate: EventName[] = !bypassed && this.bounces.has(email) ? ["dropped"] : fateOf(email);
      for (const name of fate) this.emit(mail, email, name);
    }
  }
}

function parse(body: string): MailSend | undefined {
  try {
    const parsed = JSON.parse(body) as unknown;
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? (parsed as MailSend) : undefined;
  } catch {
    return undefined;
  }
}
