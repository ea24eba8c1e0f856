import type { MedusaContainer } from "@medusajs/framework/types";
import { defaultTextsOf, SAMPLES, type EmailProps, type RenderedEmail } from "../../emails";
import { messagesDue, type MessageKind } from "../../modules/lifecycle-email/rules/messages-due";
import type { MailSettings } from "../../modules/lifecycle-email/rules/mail-settings";
import { textFaults, type MailTexts } from "../../modules/lifecycle-email/rules/texts";
import { badInput } from "../../shared/errors";
import type { PlaceOnEarth } from "../../shared/zone-of-place";
import { loadFollowedOrder } from "../order-journey/followed-order";
import { journeyRoomOf } from "../order-journey/room";
import { mailLookOf } from "./mail-look";
import type { TemplateName } from "./mail-templates";
import { renderKind } from "./render-kind";
import { orderLinkProps, propsOf, tellingOf } from "./render-message";
import { lifecycleEmailOf } from "./room";

/** `texts`: what is tried; what is published where they are absent. `order_id`: of which order; the newest that had such a mail where absent. */
export type PreviewOf = { texts?: MailTexts; order_id?: string };
export type Preview = RenderedEmail & { order_id: string | null; display_id: number | string | null };

/** A mail as it would go out: of a real order, or of a made-up one where no order has had such a mail yet. @throws 400 where the order never asks for such a mail */
export async function previewTemplate(container: MedusaContainer, { kind, language }: TemplateName, { texts, order_id }: PreviewOf): Promise<Preview> {
  const service = lifecycleEmailOf(container);
  const { values: settings } = await service.mailSettings();
  const stray = textFaults(texts ?? {}, await defaultTextsOf(kind, language)).find(({ fault }) => fault === "unknown_key");
  if (stray) throw badInput("texts", `has a key that this mail does not know: ${stray.key}`);
  const id = order_id ?? (await newestOrderOf(container, kind));
  const real = id ? await propsFor(container, kind, id, settings) : undefined;
  if (order_id && !real) throw badInput("order_id", "names an order to which no such mail belongs");
  const content = await renderKind(kind, real?.props ?? SAMPLES[kind], { ...mailLookOf(service.options, settings, language, real?.to), ...(texts && { texts }) }, container);
  return { ...content, order_id: real ? id! : null, display_id: real?.display_id ?? null };
}

async function newestOrderOf(container: MedusaContainer, kind: MessageKind): Promise<string | undefined> {
  const [newest] = await lifecycleEmailOf(container).listMessages({ kind }, { select: ["id", "order_id"], order: { created_at: "DESC" }, take: 1 });
  return newest?.order_id;
}

async function propsFor(
  container: MedusaContainer, kind: MessageKind, orderId: string, settings: MailSettings
): Promise<{ props: EmailProps[MessageKind]; display_id: number | string; to: PlaceOnEarth | null } | undefined> {
  // The digest is about no order.
  if (kind === "staff_digest") return undefined;
  const order = await loadFollowedOrder(container, orderId);
  if (!order) return undefined;
  const about = { display_id: order.display_id ?? order.id, to: order.shipping_address ?? null };
  if (kind === "order_link") return { props: await orderLinkProps(container, order), ...about };
  const facts = await journeyRoomOf(container).factsOf(orderId);
  const message = messagesDue(facts, { checkAfterDays: settings.check_after_days ?? 0 }).filter((due) => due.kind === kind).at(-1);
  if (!message) return undefined;
  return { props: propsOf(kind, await tellingOf(container, message, order, facts, settings)), ...about };
}
