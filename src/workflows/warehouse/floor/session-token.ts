import { readSigned, signText } from "../../../shared/signed-token";

const PURPOSE = "doorstep-floor-session-v1";
/** A shift with its breaks; then the picker signs in again. */
export const SESSION_MS = 14 * 3_600_000;

/** Who signed in, and when. */
export type Session = { pickerId: string; issuedAt: Date };

/** What the picker's browser keeps as its cookie. */
export const signSession = ({ pickerId, issuedAt }: Session, secret: string): string => signText(`${pickerId}.${issuedAt.getTime().toString(36)}`, PURPOSE, secret);

/** The session of a cookie; null for one that is forged, cut or too old. */
export function readSession(token: string, now: Date, secret: string): Session | null {
  const [, pickerId, issued] = /^(.+)\.([0-9a-z]+)$/.exec(readSigned(token, PURPOSE, secret) ?? "") ?? [];
  if (!pickerId || !issued) return null;
  const issuedAt = new Date(parseInt(issued, 36));
  return issuedAt.getTime() + SESSION_MS > now.getTime() ? { pickerId, issuedAt } : null;
}
