import { createHmac, timingSafeEqual } from "node:crypto";

const sign = (payload: string, purpose: string, secret: string): Buffer => createHmac("sha256", secret).update(`${purpose}\n${payload}`).digest();

/** The text and its HMAC-SHA256, both base64url. `purpose` keeps it apart from anything else that is signed with the same secret. */
export function signText(text: string, purpose: string, secret: string): string {
  const payload = Buffer.from(text).toString("base64url");
  return `${payload}.${sign(payload, purpose, secret).toString("base64url")}`;
}

/** The text of a token; null for one that is forged, cut or for another purpose, without saying which. */
export function readSigned(token: string, purpose: string, secret: string): string | null {
  const [payload = "", mac = "", ...more] = token.split(".");
  const given = Buffer.from(mac, "base64url");
  const expected = sign(payload, purpose, secret);
  if (more.length || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return Buffer.from(payload, "base64url").toString();
}
