import busboy from "busboy";
import type { HeaderValue } from "mailparser";
import { createHash } from "node:crypto";

/** A mail that somebody wrote. */
export type InboundMail = {
  /** The same each time that it is delivered. */
  id: string;
  /** The addresses that it was delivered to, as the envelope says. */
  to: string[];
  from: string;
  /** What was written, without what it answers, and without a signature. */
  text: string;
  attachments: Buffer[];
  /** An out-of-office note, a receipt, a list: no person waits for an answer to it. */
  isAutomatic: boolean;
};

/** The body is no call of Inbound Parse with the raw mail. */
export class MalformedMailError extends Error {}

/** Far more than Inbound Parse sends. */
const LIMITS = { fields: 50, files: 0, fieldSize: 30 * 1024 * 1024 };
/** A picture within the text that is no larger is a signature's, and no photo. */
const SIGNATURE_BYTES = 20_000;
/** Headers that programs put on what they send by themselves. RFC 3834, and what is in use besides. */
const AUTOMATIC: readonly (readonly [string, RegExp])[] = [
  ["auto-submitted", /^(?!no\b)/i], ["precedence", /^(bulk|junk|auto_reply)/i], ["x-autoreply", /./], ["x-autorespond", /./],
];

/** What Inbound Parse posts with "POST the raw, full MIME message": the mail in `email`, and who it was delivered to in `envelope`. @throws MalformedMailError */
export async function readInboundMail(rawBody: Buffer, contentType: string | undefined): Promise<InboundMail> {
  const fields = await fieldsOf(rawBody, contentType);
  const [email, envelope] = [fields.get("email"), fields.get("envelope")];
  if (!email || !envelope) throw new MalformedMailError("Its fields email and envelope are missing: have the raw, full MIME message posted.");
  const { simpleParser } = await import("mailparser"); // only who answers a mail needs it
  const { headers, text, messageId, from, attachments } = await simpleParser(email, { skipTextToHtml: true, skipImageLinks: true });
  return {
    id: createHash("sha256").update(messageId ?? email).digest("base64url"),
    to: addresseesOf(envelope.toString()),
    from: from?.value[0]?.address ?? "",
    text: await withoutQuotes(text ?? ""),
    attachments: attachments.filter(({ related, size }) => !related || size > SIGNATURE_BYTES).map(({ content }) => content),
    isAutomatic: AUTOMATIC.some(([name, sign]) => headers.has(name) && sign.test(asText(headers.get(name)))),
  };
}

const asText = (value: HeaderValue | undefined): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Longer ones are cut: what a person writes is far shorter, and what they quote may be anything. */
const MOST_LETTERS_READ = 200_000;

async function withoutQuotes(text: string): Promise<string> {
  // An ES module, which CommonJS cannot require in every Node.
  const { default: EmailReplyParser } = await import("email-reply-parser");
  return new EmailReplyParser().parseReply(text.slice(0, MOST_LETTERS_READ)).trim();
}

function addresseesOf(envelope: string): string[] {
  try {
    const { to } = JSON.parse(envelope) as { to?: unknown };
    return Array.isArray(to) ? to.filter((one): one is string => typeof one === "string") : [];
  } catch {
    throw new MalformedMailError("Its field envelope is not JSON.");
  }
}

/** The form's fields in their own bytes: a raw mail may be written in any character set. */
async function fieldsOf(rawBody: Buffer, contentType: string | undefined): Promise<Map<string, Buffer>> {
  const fields = new Map<string, Buffer>();
  try {
    const form = busboy({ headers: { "content-type": contentType }, defCharset: "latin1", limits: LIMITS });
    await new Promise<void>((resolve, reject) => {
      form.on("field", (name, value) => void fields.set(name, Buffer.from(value, "latin1")));
      form.on("close", resolve);
      form.on("error", reject);
      form.end(rawBody);
    });
  } catch (error) {
    throw new MalformedMailError(error instanceof Error ? error.message : String(error));
  }
  return fields;
}
