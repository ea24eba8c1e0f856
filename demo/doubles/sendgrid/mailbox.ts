import type { Mail } from "./mail";
import { recipientsOf, type MailSend, type Personalization } from "./mail-send";

/** Everything that was accepted, newest last. */
export class Mailbox {
  readonly mails: Mail[] = [];

  /** Files an accepted request; gives one mail for each personalization. */
  file(request: MailSend, messageId: string, at: Date): Mail[] {
    const filed = request.personalizations.map((one, i) => toMail(request, one, { id: `${messageId}-${i}`, message_id: messageId, at }));
    this.mails.push(...filed);
    return filed;
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** The mails to one address, oldest first. */
  to(email: string): Mail[] {
    return this.mails.filter((mail) => mail.recipients.some((r) => r.email.toLowerCase() === email.toLowerCase()));
  }

  /** Takes out what of a batch waits for its time. */
  callOff(batchId: string): void {
    const left = this.mails.filter(({ batch_id, send_at }) => !(send_at && batch_id === batchId));
    this.mails.splice(0, this.mails.length, ...left);
  }

  clear(): void {
    this.mails.length = 0;
  }
}

function toMail(request: MailSend, one: Personalization, stamp: Pick<Mail, "id" | "message_id" | "at">): Mail {
  const block = (type: string) => request.content?.find((c) => c.type === type)?.value;
  return {
    ...stamp,
    from: one.from ?? request.from,
    reply_to: request.reply_to,
    to: one.to,
    recipients: recipientsOf(one),
    subject: one.subject ?? request.subject ?? "",
    text: block("text/plain"),
    html: block("text/html"),
    template_id: request.template_id,
    send_at: request.send_at,
    batch_id: request.batch_id,
    attachments: request.attachments ?? [],
    categories: request.categories ?? [],
    // A personalization's own arguments win over the request's.
    custom_args: { ...request.custom_args, ...one.custom_args },
    events: [],
  };
}
