import { readFileSync } from "node:fs";
import path from "node:path";
import { SCHEMAS } from "../../kit/schemas";

const RECORDINGS = path.join(SCHEMAS, "easypost");

type Har = { log: { entries: { request: { method: string; url: string }; response: { status: number; content: { text: string } } }[] } };
export type Recorded = { status: number; body: Record<string, unknown> };

/** One recorded answer of the real EasyPost: the last of its file whose request matches. */
export function recorded(file: string, request: RegExp): Recorded {
  const name = path.join(RECORDINGS, `${file}.har`);
  const { entries } = (JSON.parse(readFileSync(name, "utf8")) as Har).log;
  const entry = entries.filter(({ request: { method, url } }) => request.test(`${method} ${url}`)).at(-1);
  if (!entry) throw new Error(`${file} holds no answer to ${request}.`);
  return { status: entry.response.status, body: JSON.parse(entry.response.content.text) as Record<string, unknown> };
}

/** What the caller may put in as they like. */
const FREE = new Set(["options", "details", "carrier_detail"]);

/** The places where an answer has other keys, or values of another type, than the recorded one. */
export function differences(real: unknown, ours: unknown, at = ""): string[] {
  if (real === null || ours === null || FREE.has(at.split(".").at(-1) ?? "")) return [];
  if (Array.isArray(real)) {
    if (!Array.isArray(ours)) return [`${at}: expected a list`];
    return real.length && ours.length ? differences(real[0], ours[0], `${at}[0]`) : [];
  }
  if (typeof real !== "object") return typeof real === typeof ours ? [] : [`${at}: expected ${typeof real}, got ${typeof ours}`];
  if (typeof ours !== "object") return [`${at}: expected an object`];
  const [theirs, mine] = [real as Record<string, unknown>, ours as Record<string, unknown>];
  const keys = at.endsWith("verifications") ? Object.keys(theirs).filter((key) => key in mine) : Object.keys(theirs);
  const missing = keys.filter((key) => !(key in mine)).map((key) => `${at}.${key}: missing`);
  const unknown = Object.keys(mine).filter((key) => !(key in theirs) && !at.endsWith("verifications")).map((key) => `${at}.${key}: not in the recorded answer`);
  return [...missing, ...unknown, ...keys.flatMap((key) => (key in mine ? differences(theirs[key], mine[key], `${at}.${key}`) : []))];
}
