import type { FieldError } from "./errors";
import type { MailSend } from "./mail-send";

const HELP = "http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message";
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** text/plain, then text/html, then anything else. */
const rank = (type: string): number => ["text/plain", "text/html"].indexOf(type) + 1 || 3;

/** Content blocks (present, in order, not empty), attachments (base64) and categories (at most ten, each once). */
export const checkContent = (mail: Partial<MailSend>): FieldError[] => [
  ...checkBlocks(mail),
  ...checkAttachments(mail.attachments),
  ...checkCategories(mail.categories),
];

function checkBlocks({ content, template_id }: Partial<MailSend>): FieldError[] {
  const help = `${HELP}.content`;
  if (!Array.isArray(content) || content.length === 0) {
    if (template_id) return [];
    return [{ field: "content", help, message: "Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required." }];
  }
  const empty = content.flatMap((block, i) =>
    block?.type && typeof block.value === "string" && block.value
      ? []
      : [{ field: `content.${i}.value`, help, message: "The content value must be a string at least one character in length." }],
  );
  if (empty.length) return empty;
  const ranks = content.map((block) => rank(block.type));
  const ordered = ranks.every((r, i) => i === 0 || r >= (ranks[i - 1] ?? 0));
  if (ordered) return [];
  return [{ field: "content", help, message: "If present, text/plain and text/html may only be provided once, and must be in the order: text/plain first, followed by text/html, followed by any other content." }];
}

function checkAttachments(attachments: MailSend["attachments"] = []): FieldError[] {
  return attachments.flatMap((attachment, i) => {
    if (!attachment.filename) return [{ field: `attachments.${i}.filename`, help: `${HELP}.attachments.filename`, message: "The attachment filename is required." }];
    if (BASE64.test(attachment.content ?? "")) return [];
    return [{ field: `attachments.${i}.content`, help: `${HELP}.attachments.content`, message: "The attachment content must be base64 encoded." }];
  });
}

function checkCategories(categories: string[] = []): FieldError[] {
  if (categories.length > 10) return [{ field: "categories", help: `${HELP}.categories`, message: "You may have up to 10 categories per email." }];
  if (new Set(categories).size === categories.length) return [];
  return [{ field: "categories", help: `${HELP}.categories`, message: "The categories must be unique." }];
}
