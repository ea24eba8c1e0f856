import type { MessageState } from "./message-states";

/** A try may hold its message this long: longer than a provider call may take. */
export const LEASE_MS = 30_000;
/** How long after a broken-off try we wait for the provider to report that the mail did go. */
export const GRACE_MS = 60_000;
const MAX_TRIES = 15;
const FIRST_BACKOFF_MS = 5_000;
const MAX_BACKOFF_MS = 3_600_000;

/** What core's notification of the last try says; `none` when the try broke off before it was written. */
export type LastTry = "none" | "pending" | "success" | "failure";
export type Sendable = { state: MessageState; tries: number; due_at: Date; leased_until: Date | null };
export type Move = { do: "send" } | { do: "settle" } | { do: "wait"; until: Date } | { do: "nothing" };

/**
 * What to do with a message now. A try that broke off with its notification pending may have sent the mail or not:
 * where the provider reports events, its report is awaited before sending again.
 */
export function nextMove(message: Sendable, now: Date, lastTry: LastTry, reportsEvents: boolean): Move {
  if (message.state === "due") return message.due_at > now ? { do: "wait", until: message.due_at } : { do: "send" };
  if (message.state !== "sending") return { do: "nothing" };
  const leaseEnds = message.leased_until ?? now;
  if (leaseEnds > now) return { do: "wait", until: leaseEnds };
  if (lastTry === "success") return { do: "settle" };
  const graceEnds = new Date(leaseEnds.getTime() + GRACE_MS);
  if (lastTry === "pending" && reportsEvents && graceEnds > now) return { do: "wait", until: graceEnds };
  return { do: "send" };
}

export type Failure = "no_provider" | "refused" | "unknown" | "retry";

/** Sorts a failed sending. Core hands on only the provider's words, so these are all there is to go by. */
export function failureOf(reason: string): Failure {
  if (/Could not find a notification provider|Notification provider .* is not enabled/.test(reason)) return "no_provider";
  if (/refused the mail with|could not be built/.test(reason)) return "refused";
  // No answer: the mail may have been taken. The lease runs out, then the provider's events are asked.
  if (/did not answer|timeout|ECONNRESET|socket hang up/i.test(reason)) return "unknown";
  return "retry";
}

/** When a message is tried again after its n-th try; undefined when that was the last. */
export function retryAt(tries: number, now: Date): Date | undefined {
  if (tries >= MAX_TRIES) return undefined;
  return new Date(now.getTime() + Math.min(FIRST_BACKOFF_MS * 2 ** (tries - 1), MAX_BACKOFF_MS));
}

/**
 * The idempotency key of a try. Core ignores a key whose notification is pending for ever, and sends but then fails on one
 * that failed (it updates a notification under a new id): so each try has its own, and the first is the message's id.
 */
export const tryKey = (messageId: string, tries: number): string => (tries <= 1 ? messageId : `${messageId}:${tries}`);
