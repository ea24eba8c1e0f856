import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../../shared/clock";
import { tooOften } from "../../shared/errors";
import { lifecycleEmailOf } from "../lifecycle-email/room";
import { customerCareOf } from "./room";

const WINDOW_SECONDS = 900;
/** Mails to one address; requests from one network address, which many shoppers may share behind a proxy. */
const LIMITS = { email: 3, ip: 60 };

/**
 * Mails the link to an order's page, if number and address belong together; says nothing about whether they do.
 * One mail an order and quarter of an hour.
 * @throws 429 when asked too often, by the same measure for addresses that have orders and those that have none
 */
export async function mailOrderLink(container: MedusaContainer, given: { display_id: number; email: string; ip: string }): Promise<void> {
  const email = given.email.trim().toLowerCase();
  const care = customerCareOf(container);
  const knocks = [await care.knock(`ip:${given.ip}`, WINDOW_SECONDS), await care.knock(`email:${email}`, WINDOW_SECONDS)];
  if (knocks[0]! > LIMITS.ip || knocks[1]! > LIMITS.email) throw tooOften("Too many requests for a link; try again in a quarter of an hour");
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "email", "locale"], filters: { display_id: given.display_id } });
  const order = data.find((o) => o.email?.toLowerCase() === email);
  if (!order?.email) return;
  const service = lifecycleEmailOf(container);
  const window = Math.floor(clock.now().getTime() / (WINDOW_SECONDS * 1000));
  const locale = (order as { locale?: string | null }).locale ?? service.options.email.locale;
  await service.write([{ order_id: order.id, kind: "order_link", subject: String(window), to: order.email, locale }]);
}
