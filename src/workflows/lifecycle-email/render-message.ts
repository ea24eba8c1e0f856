import type { MedusaContainer } from "@medusajs/framework/types";
import type { EmailProps, RenderedEmail } from "../../emails";
import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import { messagesDue, type DueMessage, type FactMessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import { staleReason } from "../../modules/lifecycle-email/rules/staleness";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import type { Fact } from "../../shared/facts";
import { readersZone } from "../../shared/zone-of-place";
import { addressOfCase } from "../customer-care/address-of-case";
import { orderPageOf } from "../customer-care/order-link";
import { loadFollowedOrder, type FollowedOrder } from "../order-journey/followed-order";
import { journeyRoomOf } from "../order-journey/room";
import { payableLinkOf } from "../payment-capture/requests/payment-link";
import { returnAddressOf } from "../warehouse/documents/returns/load-return";
import { emailOrderOf } from "./email-order";
import { PROPS, returnLabelTold, type Telling } from "./email-props";
import { mailLookOf } from "./mail-look";
import { renderKind } from "./render-kind";
import { lifecycleEmailOf } from "./room";
import { digestRendering } from "./staff-digest";

const ABOUT_A_CASE: readonly FactMessageKind[] = ["case_received", "case_answered", "case_solved"];
const ASKS_TO_PAY: readonly FactMessageKind[] = ["payment_needed", "payment_still_needed"];

/** The mail as it reads now, with where an answer goes if not to the shop's own address; or why it must not be sent, in words. */
export type Rendering = { content: RenderedEmail; replyTo?: string | undefined } | { stale: string };

/** Everything that a mail about an order may tell. */
export async function tellingOf(
  container: MedusaContainer, message: DueMessage, order: FollowedOrder, facts: readonly Fact[], { return_days }: MailSettings, along: readonly DueMessage[] = []
): Promise<Telling> {
  const payment_url = ASKS_TO_PAY.includes(message.kind) ? await payableLinkOf(container, order.id) : null;
  const isOwnWayBack = message.kind === "return_steps" && !returnLabelTold({ message, facts });
  const place = isOwnWayBack ? await returnAddressOf(container, order.id, message.subject) : null;
  const sendTo = place && { ...place, first_name: place.name };
  const replyTo = ABOUT_A_CASE.includes(message.kind) ? addressOfCase(container, message.fact.subject ?? message.subject) : undefined;
  const time_zone = readersZone(lifecycleEmailOf(container).options, order.shipping_address);
  return { message, order, facts, time_zone, order_url: await orderPageOf(container, order.id), payment_url, returnDays: return_days, sendTo, along, replyTo };
}

export const propsOf = <K extends FactMessageKind>(kind: K, telling: Telling): EmailProps[K] => PROPS[kind](telling) as EmailProps[K];

/** The link that a shopper asked for belongs to no fact. */
export const orderLinkProps = async (container: MedusaContainer, order: FollowedOrder): Promise<EmailProps["order_link"]> =>
  ({ order: emailOrderOf(order), order_url: await orderPageOf(container, order.id) });

/** Renders a message from what is known at this moment: the order, and everything that its journey has been told. */
export async function renderMessage(message: MessageRow, settings: MailSettings, container: MedusaContainer): Promise<Rendering> {
  const { options } = lifecycleEmailOf(container);
  if (message.kind === "staff_digest") return digestRendering(container, mailLookOf(options, settings, message.locale));
  const order = await loadFollowedOrder(container, message.order_id);
  if (!order) return { stale: "the order is gone" };
  const look = mailLookOf(options, settings, message.locale, order.shipping_address);
  if (message.kind === "order_link") return { content: await renderKind(message.kind, await orderLinkProps(container, order), look, container) };

  const facts = await journeyRoomOf(container).factsOf(order.id);
  const [news, stale] = await newsOf(message, facts, settings, container);
  const [first, ...along] = news;
  if (!first) return { stale };
  const telling = await tellingOf(container, first, order, facts, settings, along);
  return { content: await renderKind(first.kind, propsOf(first.kind, telling), look, container), replyTo: telling.replyTo };
}

/** What of a message, and of those that its mail tells along with it, is news still; and why it is not, where nothing is. */
async function newsOf(message: MessageRow, facts: readonly Fact[], settings: MailSettings, container: MedusaContainer): Promise<[DueMessage[], string]> {
  const others = await lifecycleEmailOf(container).listMessages({ told_with: message.id }, { select: ["id", "subject"], order: { id: "ASC" } });
  const subjects = [message.subject, ...others.map(({ subject }) => subject)];
  const due = messagesDue(facts, { checkAfterDays: settings.check_after_days ?? 0 }).filter(({ kind }) => kind === message.kind);
  const told = subjects.flatMap((subject) => due.find((one) => one.subject === subject) ?? []);
  if (!told.length) return [[], "nothing that happened to the order asks for it any more"];
  const reasons = told.map((one) => (message.by_hand ? null : staleReason(one, facts)));
  return [told.filter((_one, i) => reasons[i] === null), reasons[0] ?? ""];
}
