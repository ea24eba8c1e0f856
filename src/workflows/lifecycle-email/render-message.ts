import type { MedusaContainer } from "@medusajs/framework/types";
import { renderEmail, renderOrderLink, type EmailProps, type RenderedEmail, type RenderOptions } from "../../emails";
import { ORDER_JOURNEY } from "../../modules/order-journey";
import type OrderJourneyService from "../../modules/order-journey/service";
import { messagesDue, type FactMessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import { staleReason } from "../../modules/lifecycle-email/rules/staleness";
import type { MessageRow } from "../../modules/lifecycle-email/service";
import type { DoorstepOptions } from "../../shared/options";
import { orderPageOf } from "../customer-care/order-link";
import { loadFollowedOrder } from "../order-journey/followed-order";
import { payableLinkOf } from "../payment-capture/requests/payment-link";
import { PROPS, type Telling } from "./email-props";

const ASKS_TO_PAY: readonly FactMessageKind[] = ["payment_needed", "payment_still_needed"];

/** The mail as it reads now, or why it must not be sent, in words. */
export type Rendering = { content: RenderedEmail } | { stale: string };

const settingsOf = ({ email, delivery }: DoorstepOptions, locale: string): RenderOptions => ({
  locale,
  timeZone: delivery.timeZone,
  branding: {
    shop_name: email.shopName, logo_url: email.logoUrl, colour: email.colour, footer: email.footer, support_email: email.supportEmail,
  },
});

const renderFrom = <K extends FactMessageKind>(kind: K, telling: Telling, settings: RenderOptions): Promise<RenderedEmail> =>
  renderEmail(kind, PROPS[kind](telling) as EmailProps[K], settings);

/** Renders a message from what is known at this moment: the order, and everything that its journey has been told. */
export async function renderMessage(message: MessageRow, options: DoorstepOptions, container: MedusaContainer): Promise<Rendering> {
  const order = await loadFollowedOrder(container, message.order_id);
  if (!order) return { stale: "the order is gone" };
  const order_url = orderPageOf(container, order.id);
  const settings = settingsOf(options, message.locale);
  if (message.kind === "order_link") return { content: renderOrderLink(order.display_id ?? order.id, order_url, settings) };

  const facts = await container.resolve<OrderJourneyService>(ORDER_JOURNEY).factsOf(order.id);
  const due = messagesDue(facts).find(({ kind, subject }) => kind === message.kind && subject === message.subject);
  if (!due) return { stale: "nothing that happened to the order asks for it any more" };
  const stale = message.by_hand ? null : staleReason(due, facts);
  if (stale) return { stale };
  const payment_url = ASKS_TO_PAY.includes(due.kind) ? await payableLinkOf(container, order.id) : null;
  return { content: await renderFrom(due.kind, { message: due, order, facts, order_url, payment_url }, settings) };
}
