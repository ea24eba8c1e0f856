import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createHash, timingSafeEqual } from "node:crypto";
import { unlockCodes, type UnlockSide } from "../../modules/customer-care/rules/unlock-code";
import { clock } from "../../shared/clock";
import { forbidden, notFound, tooOften } from "../../shared/errors";
import { readSigned, signText } from "../../shared/signed-token";
import { linkSecretOf } from "./link-secret";
import type { OpenedLink } from "./order-link";
import { customerCareOf } from "./room";

/** So long who showed that the order is theirs may see and change what is personal of it. */
export const UNLOCKED_MS = 7 * 86_400_000;
const WINDOW_SECONDS = 3_600;
/** Tries in an hour from one network address: a storefront's server asks for many shoppers. */
const MOST_OF_IP = 300;
const PURPOSE = "doorstep-unlock-v1";

export type Unlocked = { unlock: string; expires_at: Date };

/**
 * Unlocks an order by its postal code, or its email where it has none. A postal code is soon guessed: after some wrong tries each one
 * more must wait longer, by the link and, more generously, by the order. A new link, and a link after the others were revoked, is not held up.
 * @throws 403 for a wrong one; 429 when tried too often, right or wrong
 */
export async function unlockOrder(container: MedusaContainer, link: OpenedLink, { code, ip }: { code: string; ip: string }): Promise<Unlocked> {
  const care = customerCareOf(container);
  const tried = { link: link.token, order: `${link.orderId} ${link.generation}` };
  if ((await care.knock(`unlock-ip:${ip}`, WINDOW_SECONDS)) > MOST_OF_IP) throw tooOften("Too many tries; try again in an hour");
  const wait = await care.tryUnlock(tried);
  if (wait > 0) throw tooOften(`Too many wrong tries; try again in ${inWords(wait)}`);
  const codes = unlockCodes(await unlockSideOf(container, link.orderId), code);
  if (!codes || !isSame(codes.told, codes.right)) throw forbidden("That does not belong to this order", "wrong_code");
  await care.unlocked(tried);
  const expires_at = new Date(clock.now().getTime() + UNLOCKED_MS);
  return { unlock: signText(textOf(link, expires_at.getTime()), PURPOSE, linkSecretOf(container)), expires_at };
}

/** Whether what a caller carries unlocks the order for this very link. */
export function isUnlocked(container: MedusaContainer, link: OpenedLink, unlock: string | undefined): boolean {
  if (!unlock) return false;
  const text = readSigned(unlock, PURPOSE, linkSecretOf(container));
  const expires = Number(text?.split(" ").at(-1));
  return expires > clock.now().getTime() && text === textOf(link, expires);
}

/** @throws 403 unless what the caller carries unlocks the order */
export function mustBeUnlocked(container: MedusaContainer, link: OpenedLink, unlock: string | undefined): void {
  if (!isUnlocked(container, link, unlock)) throw forbidden("Unlock the order first, by its postal code or email", "locked");
}

const textOf = ({ orderId, token }: OpenedLink, expires: number): string => `${orderId} ${token} ${expires}`;

const inWords = (seconds: number): string => (seconds > 5_400 ? `${Math.ceil(seconds / 3_600)} hours` : seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : "a minute");

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSame = (told: string, right: string): boolean => timingSafeEqual(digest(told), digest(right));

async function unlockSideOf(container: MedusaContainer, orderId: string): Promise<UnlockSide> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const fields = ["email", "shipping_address.postal_code", "shipping_address.country_code"];
  const { data: [order] } = await query.graph({ entity: "order", fields, filters: { id: orderId } });
  if (!order) throw notFound("order", orderId);
  return { email: order.email, postal_code: order.shipping_address?.postal_code, country_code: order.shipping_address?.country_code };
}
