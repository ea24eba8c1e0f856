import { readSigned, signText } from "./signed-token";

const DAY_MS = 86_400_000;
/** How long the link in a mail opens the order page; a newer one is mailed on request. */
export const ORDER_LINK_DAYS = 180;
const PURPOSE = "doorstep-order-link-v1";

/** A token that opens one order's page until `expiresAt`. */
export const signOrderLink = (orderId: string, expiresAt: Date, secret: string): string =>
  signText(`${orderId}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}`, PURPOSE, secret);

/** The order that a token opens; null for one that is forged, cut or expired, without saying which. */
export function readOrderLink(token: string, now: Date, secret: string): string | null {
  const [, orderId, expiry] = /^(.+)\.([0-9a-z]+)$/.exec(readSigned(token, PURPOSE, secret) ?? "") ?? [];
  if (!orderId || !expiry || parseInt(expiry, 36) * 1000 <= now.getTime()) return null;
  return orderId;
}

/** The address of an order's page that needs no login. */
export function orderLinkFor(orderId: string, { publicUrl, secret, now }: { publicUrl: string; secret: string; now: Date }): string {
  const token = signOrderLink(orderId, new Date(now.getTime() + ORDER_LINK_DAYS * DAY_MS), secret);
  return orderPageAt(publicUrl, token);
}

/** The address of the page that a token opens. */
export const orderPageAt = (publicUrl: string, token: string): string => `${publicUrl.replace(/\/+$/, "")}/doorstep/orders/${token}`;
