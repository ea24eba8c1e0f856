import MailComposer from "nodemailer/lib/mail-composer";
import type Mail from "nodemailer/lib/mailer";
import type { SignedRequest } from "../kit/webhooks";
import type { EventSigner } from "./signer";

/** What somebody writes in their mail program; `to`: one address. */
export type ComposedMail = Mail.Options & { from: string; to: string };

/** The signed call in which Inbound Parse hands over a mail, with "POST the raw, full MIME message". Source: SendGrid, Inbound Parse, default and raw parameters. */
export async function inboundCall(signer: EventSigner, mail: ComposedMail, timestamp: number): Promise<SignedRequest> {
  const raw = await new MailComposer(mail).compile().build();
  const form = new FormData();
  const fields = {
    headers: "", dkim: "{@example.com : pass}", to: mail.to, from: mail.from, sender_ip: "203.0.113.9", SPF: "pass", subject: mail.subject ?? "",
    envelope: JSON.stringify({ to: [mail.to], from: mail.from }), charsets: JSON.stringify({ to: "UTF-8", subject: "UTF-8", from: "UTF-8" }),
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const request = new Request("http://inbound.invalid", { method: "POST", body: form });
  // A form takes only text, and a mail may be any bytes: it is put in as they are.
  const contentType = request.headers.get("content-type")!;
  const boundary = /boundary=(.+)$/.exec(contentType)![1]!;
  const head = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="email"\r\n\r\n`);
  const body = Buffer.concat([head, raw, Buffer.from("\r\n"), Buffer.from(await request.arrayBuffer())]);
  return signer.request(body, timestamp, contentType);
}
