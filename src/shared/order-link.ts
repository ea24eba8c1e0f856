import { createHmac, timingSafeEqual } from "node:crypto";

const DAY_MS = 86_400_000;
/** How long the link in a mail opens the order page; a newer one is mailed on request. */
export const ORDER_LINK_DAYS = 180;
/** Keeps these signatures apart from anything else that is signed with the same secret. */
const PURPOSE = "doorstep-order-link-v1";

const sign = (payload: string, secret: string): Buffer => createHmac("sha256", secret).update(`${PURPOSE}\n${payload}`).digest();

/** A token that opens one order's page until `expiresAt`: payload and HMAC-SHA256, both base64url. */
export function signOrderLink(orderId: string, expiresAt: Date, secret: string): string {
  const payload = Buffer.from(`${orderId}.${Math.floor(expiresAt.getTime() / 1000).toString(36)}`).toString("base64url");
  return `${payload}.${sign(payload, secret).toString("base64url")}`;
}

/** The order that a token opens; null for one that is forged, cut or expired, without saying which. */
export function readOrderLink(token: string, now: Date, secret: string): string | null {
  const [payload = "", mac = "", ...more] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  const expected = sign(payload, secret);
  if (more.length || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [, orderId, expiry] = /^(.+)\.([0-9a-z]+)$/.exec(Buffer.from(payload, "base64url").toString()) ?? [];
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
