import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const BYTES = 32;

/** A PIN as it is kept: salt and scrypt of it, base64url. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString("base64url")}.${(await derive(pin, salt, BYTES)).toString("base64url")}`;
}

/** What nobody's PIN is: asking for a number that nobody has takes as long as asking for one that somebody has. */
const NOBODYS = `${randomBytes(16).toString("base64url")}.${randomBytes(BYTES).toString("base64url")}`;

/** Whether this is the PIN that was kept; undefined, of nobody, never is, in the same time. */
export async function isPin(pin: string, kept: string = NOBODYS): Promise<boolean> {
  const [salt = "", hash = ""] = kept.split(".");
  const expected = Buffer.from(hash, "base64url");
  const given = await derive(pin, Buffer.from(salt, "base64url"), BYTES);
  return expected.length === given.length && timingSafeEqual(given, expected);
}
