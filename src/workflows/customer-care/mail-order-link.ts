import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createHash } from "node:crypto";
import { clock } from "../../shared/clock";
import { tooOften } from "../../shared/errors";
import { lifecycleEmailOf } from "../lifecycle-email/room";
import { customerCareOf } from "./room";

const WINDOW_SECONDS = 900;
/** Mails to one address; requests from one network address, which many shoppers may share behind a proxy. */
const LIMITS = { email: 3, ip: 60 };

const normal = (email: string): string => email.trim().toLowerCase();
/** What the work carries in the place of an address. */
const digest = (email: string): string => createHash("sha256").update(normal(email)).digest("base64url");

/**
 * Has the link to an order's page mailed, if number and address belong together; says nothing about whether they do, and does the same
 * until it answers: what only a hit needs is work for later. One mail an order and quarter of an hour.
 * @throws 429 when asked too often, by the same measure for addresses that have orders and those that have none
 */
export async function mailOrderLink(container: MedusaContainer, { display_id, email, ip }: { display_id: number; email: string; ip: string }): Promise<void> {
  const care = customerCareOf(container);
  const knocks = [await care.knock(`ip:${ip}`, WINDOW_SECONDS), await care.knock(`email:${normal(email)}`, WINDOW_SECONDS)];
  if (knocks[0]! > LIMITS.ip || knocks[1]! > LIMITS.email) throw tooOften("Too many requests for a link; try again in a quarter of an hour");
  const window = Math.floor(clock.now().getTime() / (WINDOW_SECONDS * 1000));
  await care.wantLink(`${display_id}:${window}:${digest(email)}`);
}

/** Writes the mail that was asked for, where there is such an order. */
export async function mailWantedLink(container: MedusaContainer, wanted: string): Promise<void> {
  const [display_id, window, who] = wanted.split(":") as [string, string, string];
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: ["id", "email", "locale"], filters: { display_id: Number(display_id) } });
  const order = data.find(({ email }) => email && digest(email) === who);
  if (!order?.email) return;
  const service = lifecycleEmailOf(container);
  const locale = (order as { locale?: string | null }).locale ?? service.options.email.locale;
  await service.write([{ order_id: order.id, kind: "order_link", subject: window, to: order.email, locale }]);
}
