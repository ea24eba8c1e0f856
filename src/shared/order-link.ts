import { readSigned, signText } from "./signed-token";

const DAY_MS = 86_400_000;
/** How long the link in a mail opens the order page; a newer one is mailed on request. */
export const ORDER_LINK_DAYS = 180;
const PURPOSE = "doorstep-order-link-v1";

/** The order that a link opens, and how often its links had been revoked when this one was made. */
export type OrderLink = { orderId: string; generation: number };

/** A token that opens one order's page until `expiresAt`, or until its links are revoked: then the next generation's do. */
export const signOrderLink = ({ orderId, generation }: OrderLink, expiresAt: Date, secret: string): string =>
  signText(`${orderId}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}${generation ? `-${generation.toString(36)}` : ""}`, PURPOSE, secret);

/** What a token opens; null for one that is forged, cut or expired, without saying which. */
export function readOrderLink(token: string, now: Date, secret: string): OrderLink | null {
  const [, orderId, expiry, generation = "0"] = /^(.+)\.([0-9a-z]+)(?:-([0-9a-z]+))?$/.exec(readSigned(token, PURPOSE, secret) ?? "") ?? [];
  if (!orderId || !expiry || parseInt(expiry, 36) * 1000 <= now.getTime()) return null;
  return { orderId, generation: parseInt(generation, 36) };
}

/** The address of an order's page that needs no login. */
export function orderLinkFor(link: OrderLink, { publicUrl, secret, now }: { publicUrl: string; secret: string; now: Date }): string {
  const token = signOrderLink(link, new Date(now.getTime() + ORDER_LINK_DAYS * DAY_MS), secret);
  return orderPageAt(publicUrl, token);
}

/** The address of the page that a token opens. */
export const orderPageAt = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/+$/, "")}/doorstep/orders/${token}`;
