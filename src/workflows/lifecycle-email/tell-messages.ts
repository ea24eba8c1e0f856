import type { MedusaContainer } from "@medusajs/framework/types";
import { isAskingToRate } from "../../modules/lifecycle-email/rules/messages-due";
import type { Fact, FactKind } from "../../shared/facts";
import { followOrder } from "../order-journey/follow-order";
import { journeyRoomOf } from "../order-journey/room";
import { factsOfMessages } from "./follow";

const TROUBLE: readonly FactKind[] = ["message_not_sent", "message_bounced"];
const isTrouble = ({ kind }: Fact): boolean => TROUBLE.includes(kind);

/** What somebody acts on: that a mail asked for a rating is counted. */
const asksForMore = ({ kind, subject }: Fact): boolean => kind === "message_sent" && isAskingToRate(subject);

/**
 * Tells an order's journey what became of its messages. That a mail went, and arrived, is told to the journey alone: following the order for
 * it would cost far more than it tells. The order is followed where more hangs on it: where one of its mails did not reach the shopper, or
 * the journey knows nothing of the order yet.
 */
export async function tellMessages(container: MedusaContainer, orderId: string): Promise<void> {
  const journey = journeyRoomOf(container);
  const [known, facts] = [await journey.factsOf(orderId), await factsOfMessages(container, orderId)];
  const told = new Set(known.map(({ key }) => key));
  const news = facts.filter(({ key }) => !told.has(key));
  if (!known.length || known.some(isTrouble) || news.some((fact) => isTrouble(fact) || asksForMore(fact))) return followOrder(container, orderId);
  if (news.length) await journey.tell(orderId, news);
}
