import type { FieldError } from "./errors";
import { recipientsOf, type MailAddress, type MailSend, type Personalization } from "./mail-send";
import { checkContent } from "./validation-content";

const HELP = "http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message";
const MAX_PERSONALIZATIONS = 1_000;
const MAX_CUSTOM_ARGS_BYTES = 10_000;
const ADDRESS = /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/;

const isAddress = (address: MailAddress | undefined): boolean =>
  typeof address?.email === "string" && ADDRESS.test(address.email);

/** What SendGrid would refuse in this body, field by field; empty when it is fine. */
export const validateMailSend = (mail: Partial<MailSend>): FieldError[] => [
  ...checkPersonalizations(mail.personalizations),
  ...checkFrom(mail.from),
  ...checkSubject(mail),
  ...checkContent(mail),
  ...checkCustomArgs(mail.custom_args, "custom_args"),
  ...checkSendAt(mail.send_at),
];

/** Not more than 72 hours ahead. */
const checkSendAt = (at: number | undefined): FieldError[] =>
  at !== undefined && at > Date.now() / 1000 + 72 * 3600 ? [{ field: "send_at", help: `${HELP}.send_at`, message: "The send_at parameter cannot be more than 72 hours in the future." }] : [];

function checkPersonalizations(all: Personalization[] | undefined): FieldError[] {
  const field = "personalizations";
  if (!Array.isArray(all) || all.length === 0)
    return [{ field, help: `${HELP}.personalizations`, message: "The personalizations field is required and must have at least one personalization." }];
  if (all.length > MAX_PERSONALIZATIONS)
    return [{ field, help: `${HELP}.personalizations`, message: "The maximum number of personalizations is 1000." }];
  return all.flatMap((one, i) => checkPersonalization(one, `${field}.${i}`));
}

function checkPersonalization(one: Personalization, field: string): FieldError[] {
  if (!Array.isArray(one?.to) || one.to.length === 0)
    return [{ field: `${field}.to`, help: `${HELP}.personalizations.to`, message: "The to array is required for all personalization objects, and must have at least one email object with a valid email address." }];
  const invalid = (["to", "cc", "bcc"] as const).flatMap((list) =>
    (one[list] ?? []).flatMap((address, i) =>
      isAddress(address) ? [] : [{ field: `${field}.${list}.${i}.email`, help: `${HELP}.personalizations.${list}`, message: "Does not contain a valid address." }]),
  );
  if (invalid.length) return invalid;
  const emails = recipientsOf(one).map((a) => a.email.toLowerCase());
  const double = emails.find((email, i) => emails.indexOf(email) !== i);
  const duplicate = double
    ? [{ field: `${field}.to`, message: `Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [${double}] in the ${field}.to field.` }]
    : [];
  return [...duplicate, ...checkCustomArgs(one.custom_args, `${field}.custom_args`)];
}

function checkFrom(from: MailAddress | undefined): FieldError[] {
  if (isAddress(from)) return [];
  const message = from?.email
    ? "The from email does not contain a valid address."
    : 'The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.  e.g. {"email" : "example@example.com"}  or {"email" : "example@example.com", "name" : "Example Recipient"}.';
  return [{ field: "from.email", help: `${HELP}.from`, message }];
}

function checkSubject({ subject, personalizations, template_id }: Partial<MailSend>): FieldError[] {
  const everyHasOne = Array.isArray(personalizations) && personalizations.length > 0 && personalizations.every((p) => p?.subject);
  if (template_id || subject || everyHasOne) return [];
  return [{ field: "subject", help: `${HELP}.subject`, message: "The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined." }];
}

function checkCustomArgs(args: Record<string, unknown> | undefined, field: string): FieldError[] {
  if (args === undefined) return [];
  const help = `${HELP}.custom_args`;
  if (typeof args !== "object" || args === null) return [{ field, help, message: "The custom_args must be an object." }];
  const wrong = Object.entries(args).filter(([, value]) => typeof value !== "string");
  if (wrong.length) return wrong.map(([key]) => ({ field: `${field}.${key}`, help, message: "The custom_args values must be strings." }));
  if (Buffer.byteLength(JSON.stringify(args)) <= MAX_CUSTOM_ARGS_BYTES) return [];
  return [{ field, help, message: "The total size of custom_args must be less than 10,000 bytes." }];
}
