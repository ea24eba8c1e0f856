import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { verifyEventSignature } from "../../providers/sendgrid/event-webhook";
import { readInboundMail, MalformedMailError, type InboundMail } from "../../providers/sendgrid/inbound-mail";
import { badInput, tooOften } from "../../shared/errors";
import { Rate } from "../../shared/rate";
import { caseAddressedBy } from "./address-of-case";
import { forgetFiles, keepPictures, picturesAmong } from "./photos";
import { notTooOften } from "./report";
import { customerCareOf } from "./room";

/** As on the order's page. */
const MOST_LETTERS = 2_000;

export type SignedMail = { rawBody: Buffer; contentType: string | undefined; signature: string | undefined; timestamp: string | undefined };

/** From one address, to this process: SendGrid sends them one by one. */
const rate = new Rate(5);

/** Mails are large, and who sends one is known only once it is read: so many are in memory at a time. */
const MOST_AT_ONCE = 8;
let inHand = 0;

/** Begins to read a mail from there; gives what is called when that is over. @throws 404 where the shop takes no mail; 429 */
export function beginMail(container: MedusaContainer, ip: string): () => void {
  if (!customerCareOf(container).options.care.inbound) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This shop takes no mail: set care.inbound");
  if (!rate.allows(ip) || inHand >= MOST_AT_ONCE) throw tooOften("Too many mails at once; send this one again later");
  inHand += 1;
  return () => { inHand -= 1; };
}

/**
 * Takes a mail that SendGrid's Inbound Parse hands over, as what the shopper says to their case, once however often it is handed
 * over, be it a replay days later; false for one that belongs to no case, that a program sent, or that says nothing.
 * @throws 404, 429 as `beginMail`; 401 for a signature that is missing or wrong; 400
 */
export async function receiveCaseMail(container: MedusaContainer, { rawBody, contentType, signature, timestamp }: SignedMail): Promise<boolean> {
  const { publicKey } = customerCareOf(container).options.care.inbound ?? {};
  if (!publicKey || !verifyEventSignature(publicKey, rawBody, signature, timestamp)) {
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "The mail is not signed with the configured key care.inbound.publicKey");
  }
  const mail = await readInboundMail(rawBody, contentType).catch((error: unknown) => {
    throw error instanceof MalformedMailError ? badInput("body", `must be a call of SendGrid's Inbound Parse (${error.message})`) : error;
  });
  const caseId = caseAddressedBy(container, mail.to);
  return caseId && !mail.isAutomatic ? await tellCase(container, caseId, mail) : false;
}

async function tellCase(container: MedusaContainer, caseId: string, { id, from, text, attachments }: InboundMail): Promise<boolean> {
  const care = customerCareOf(container);
  const [own] = await care.listCases({ id: caseId, opened_by: ["shopper", "shop"] }, { select: ["id", "order_id", "merged_into"], take: 1 });
  if (!own) return false;
  const pictures = picturesAmong(container, attachments);
  if (!text && !attachments.length) return false;
  await notTooOften(container, "reply", own.order_id);
  const kept = await keepPictures(container, own.order_id, pictures);
  const words = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  const unneeded = await care.hearByMail(own, { text: words, mail: { id, from, left_out: attachments.length - pictures.length } }, kept).catch(async (error: unknown) => {
    await forgetFiles(container, kept.map(({ file_id }) => file_id));
    throw error;
  });
  await forgetFiles(container, unneeded);
  return true;
}
