import type { MedusaContainer } from "@medusajs/framework/types";
import type { CaseReason } from "../../modules/customer-care/rules/case-states";
import { faultOfItems, type ReportedItem } from "../../modules/customer-care/rules/reported-items";
import { badInput, Conflict, notFound, tooOften } from "../../shared/errors";
import { instantAnswer } from "./instant-answer";
import { judgedOrder } from "./judged-order";
import { orderStatusOf } from "./order-status";
import { forgetFiles, keepPictures, picturesIn } from "./photos";
import { customerCareOf } from "./room";

/** What is wrong, with which items (none: the order as a whole). */
export type Report = { reason: CaseReason; text: string; items: ReportedItem[] };

const HOUR_SECONDS = 3_600;
/** What one order's page may send in an hour: more than any shopper has to say. */
const MOST_AN_HOUR = { report: 20, reply: 60, rating: 60 };

/** @throws 429 */
export async function notTooOften(container: MedusaContainer, what: keyof typeof MOST_AN_HOUR, orderId: string): Promise<void> {
  if ((await customerCareOf(container).knock(`${what}:${orderId}`, HOUR_SECONDS)) > MOST_AN_HOUR[what]) throw tooOften("Too much was sent at once; try again in an hour");
}

/** `isUnlocked`: whether who reports has shown that the order is theirs. */
export type Told = { photos?: readonly Buffer[]; isUnlocked: boolean };

/**
 * Opens a case for a shopper, with the photos they sent, and answers it at once where a rule says so; gives its id. What moves money or
 * goods at once is for who has unlocked the order: of a link that was passed on a person decides.
 * @throws 404 when the order is gone; 400 naming the item or photo that does not fit: then nothing is kept; 429
 */
export async function reportIssue(container: MedusaContainer, orderId: string, report: Report, { photos = [], isUnlocked }: Told): Promise<string> {
  await notTooOften(container, "report", orderId);
  const order = await judgedOrder(container, orderId);
  const fault = faultOfItems(report.items, order.items);
  if (fault) throw badInput(fault.field, fault.must);
  const pictures = picturesIn(container, photos);
  const rule = isUnlocked ? await instantAnswer(container, order, report, pictures.length) : null;
  const kept = await keepPictures(container, orderId, pictures);
  const opened = await customerCareOf(container).open({ order_id: orderId, opened_by: "shopper", ...report, photos: kept, rule }).catch(async (error: unknown) => {
    await forgetFiles(container, kept.map(({ file_id }) => file_id));
    throw error;
  });
  await forgetFiles(container, opened.unneeded);
  return opened.id;
}

/** Adds what the shopper says to their case, or to the one that it went into; gives its id. @throws 404 for a case that is not this order's; 409 when it ended long ago; 429 */
export async function replyAsShopper(container: MedusaContainer, orderId: string, caseId: string, text: string): Promise<string> {
  await notTooOften(container, "reply", orderId);
  const care = customerCareOf(container);
  const [own] = await care.listCases({ id: caseId, order_id: orderId, opened_by: ["shopper", "shop"] }, { select: ["id", "merged_into"], take: 1 });
  if (!own) throw notFound("case", caseId);
  const said = { said_by: "shopper" as const, user_id: null, text };
  const id = own.merged_into ?? own.id;
  if (!(await care.say(id, said))) throw new Conflict("This case was closed some time ago; report the issue anew", "case_closed");
  return id;
}

/** @throws 404 when the order is gone; 409 `not_sent` */
async function mustHaveLeft(container: MedusaContainer, orderId: string): Promise<void> {
  const { actions } = await orderStatusOf(container, orderId);
  if (!actions.rate) throw new Conflict("Nothing of this order has been sent yet", "not_sent");
}

/** Notes that it all arrived. @throws 404 when the order is gone; 409 `not_sent` while nothing of it has left */
export async function confirmReceived(container: MedusaContainer, orderId: string): Promise<void> {
  await mustHaveLeft(container, orderId);
  await customerCareOf(container).confirmReceived(orderId);
}

/** Keeps a rating of 1 to 5; a later one replaces it. @throws 404 when the order is gone; 409 `not_sent` while nothing of it has left; 429 */
export async function rateDelivery(container: MedusaContainer, orderId: string, score: number, comment: string | null): Promise<void> {
  await notTooOften(container, "rating", orderId);
  await mustHaveLeft(container, orderId);
  await customerCareOf(container).rate(orderId, score, comment);
}

/** Keeps what was answered to the question after a low score. @throws 404 without a rating; 400 for what is not asked; 429 */
export async function answerQuestion(container: MedusaContainer, orderId: string, question: string, answer: string): Promise<void> {
  await notTooOften(container, "rating", orderId);
  await customerCareOf(container).answerQuestion(orderId, question, answer);
}
