import { createPublicKey, verify, type KeyObject } from "node:crypto";
import { ENGAGEMENT_KINDS, type EngagementKind } from "./event-kinds";

export type { EngagementKind } from "./event-kinds";

/** What became of a mail, as its provider reports it. */
export type EngagementEvent = {
  /** The provider's id of this event: the same in every repeated delivery. */
  event_id: string;
  /** Our message's id, which travelled with the mail; null for a mail that is not ours. */
  message_id: string | null;
  /** Which of the message's tries the mail was; null where it did not say. */
  try: number | null;
  /** SendGrid's `x-message-id`, as the send call returned it. */
  provider_message_id: string | null;
  email: string;
  kind: EngagementKind;
  /** The address must not be mailed again: a hard bounce, a complaint, an unsubscription. */
  permanent: boolean;
  /** ISO instant. */
  at: string;
  reason?: string;
};

/** The body is no array of SendGrid events: answer 400, the sender is not SendGrid. */
export class MalformedEventsError extends Error {}

/** Each is read once: there are no more than a shop has set. */
const KEYS = new Map<string, KeyObject>();

function keyOf(publicKey: string): KeyObject {
  const key = KEYS.get(publicKey) ?? createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  KEYS.set(publicKey, key);
  return key;
}

/**
 * Whether SendGrid signed this body: ECDSA P-256/SHA-256 over timestamp + raw body.
 * `publicKey` is base64 of an SPKI DER, `signature` base64 of a DER signature, `timestamp` the header as it came (Unix seconds).
 * With `fresh`, a signature older or newer than its tolerance is refused, too. Never throws on what a stranger sends.
 */
export function verifyEventSignature(
  publicKey: string,
  rawBody: string | Buffer,
  signature: string | undefined,
  timestamp: string | undefined,
  fresh?: { now: Date; toleranceSeconds: number },
): boolean {
  if (!signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (fresh && Math.abs(fresh.now.getTime() / 1000 - Number(timestamp)) > fresh.toleranceSeconds) return false;
  const signed = Buffer.concat([Buffer.from(timestamp), Buffer.from(rawBody)]);
  return verify("sha256", signed, keyOf(publicKey), Buffer.from(signature, "base64"));
}

/** The events of a verified webhook body; kinds that say nothing about a mail's fate are left out. */
export function parseEvents(rawBody: string | Buffer): EngagementEvent[] {
  let events: unknown;
  try {
    events = JSON.parse(rawBody.toString());
  } catch {
    throw new MalformedEventsError("The body is not JSON.");
  }
  if (!Array.isArray(events)) throw new MalformedEventsError("The body is not an array of events.");
  return events.flatMap((event: unknown) => normalise(event));
}

function normalise(event: unknown): EngagementEvent[] {
  if (typeof event !== "object" || event === null) return [];
  const { event: name, sg_event_id, sg_message_id, doorstep_message_id, doorstep_try, email, timestamp, reason, response, type } = event as Record<string, unknown>;
  const kind = ENGAGEMENT_KINDS.get(name);
  const at = Number(timestamp);
  if (!kind || typeof sg_event_id !== "string" || typeof email !== "string" || !(at > 0)) return [];
  const why = [reason, kind === "deferred" ? response : undefined].find((text) => typeof text === "string" && text) as string | undefined;
  return [
    {
      event_id: sg_event_id,
      message_id: typeof doorstep_message_id === "string" ? doorstep_message_id : null,
      try: /^[1-9]\d{0,8}$/.test(String(doorstep_try)) ? Number(doorstep_try) : null,
      provider_message_id: typeof sg_message_id === "string" ? (sg_message_id.split(".")[0] ?? null) : null,
      email,
      kind,
      // A "blocked" bounce is the receiving server's refusal of the moment, not a dead address.
      permanent: kind === "spam_reported" || kind === "unsubscribed" || (kind === "bounced" && type !== "blocked"),
      at: new Date(at * 1000).toISOString(),
      ...(why ? { reason: why } : {}),
    },
  ];
}
