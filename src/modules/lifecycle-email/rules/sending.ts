import type { MessageState } from "./message-states";
import type { Trouble } from "./trouble";

/** A try holds its message this long, and renews it for as long as the provider has not answered: after a crash it runs out. */
export const LEASE_MS = 30_000;
/** After so long a provider's answer is awaited no more. */
export const LONGEST_CALL_MS = 10 * 60_000;
/** How long after a broken-off try was found we wait at least for the provider to report that the mail did go… */
export const GRACE_MS = 60_000;
/** …and at most. */
export const MOST_GRACE_MS = 30 * 60_000;
const MAX_TRIES = 15;
/** After so many tries in vain, some minutes, somebody should know. */
const WORRYING_TRIES = 5;
const FIRST_BACKOFF_MS = 5_000;
const MAX_BACKOFF_MS = 3_600_000;

/** What core's notification of the last try says; `none` when the try broke off before it was written. */
export type LastTry = "none" | "pending" | "success" | "failure";
/** `awaited_until`: how long the report of a broken-off try is awaited; null before it was found broken off. */
export type Sendable = { state: MessageState; tries: number; due_at: Date; leased_until: Date | null; awaited_until: Date | null };
export type Move = { do: "send" } | { do: "settle" } | { do: "await"; until: Date } | { do: "wait"; until: Date } | { do: "nothing" };

/**
 * What to do with a message now. A try that broke off after its notification was written may have sent the mail or not, also where
 * the notification says that it failed: no answer is a failure to core. Where the provider reports events, its report is awaited then.
 * That wait begins when the broken-off try is found: who was down heard no reports, and a provider repeats them at growing
 * intervals, so the next one comes within about as long as we were away.
 */
export function nextMove(message: Sendable, now: Date, lastTry: LastTry, reportsEvents: boolean): Move {
  if (message.state === "due") return message.due_at > now ? { do: "wait", until: message.due_at } : { do: "send" };
  if (message.state !== "sending") return { do: "nothing" };
  const leaseEnds = message.leased_until ?? now;
  if (leaseEnds > now) return { do: "wait", until: leaseEnds };
  if (lastTry === "success") return { do: "settle" };
  if (lastTry === "none" || !reportsEvents) return { do: "send" };
  if (message.awaited_until) return message.awaited_until > now ? { do: "wait", until: message.awaited_until } : { do: "send" };
  const grace = Math.min(Math.max(now.getTime() - leaseEnds.getTime(), GRACE_MS), MOST_GRACE_MS);
  return { do: "await", until: new Date(now.getTime() + grace) };
}

export type Failure = "no_provider" | "account" | "refused" | "unknown" | "retry";

/** Sorts a failed sending. Core hands on only the provider's words, so these are all there is to go by. */
export function failureOf(reason: string): Failure {
  if (/Could not find a notification provider|Notification provider .* is not enabled/.test(reason)) return "no_provider";
  // SendGrid says so of a key that is wrong or may not send, of an account without credit, of a sender that nobody verified.
  if (/refused the mail with 40[13]\b/.test(reason)) return "account";
  if (/refused the mail with|could not be built/.test(reason)) return "refused";
  // No answer: the mail may have been taken. The lease runs out, then the provider's events are asked.
  if (/did not answer|timeout|ECONNRESET|socket hang up/i.test(reason)) return "unknown";
  return "retry";
}

/** When the provider asks to be called again, by the words of its refusal, which are all that core hands on; 0 where it does not say. */
const pauseAsked = (reason: string): number => Date.parse(/asks for a pause until (\S+Z)/.exec(reason)?.[1] ?? "") || 0;

/** When a message is tried again after the n-th try of this sending, not before its provider asks for; undefined when that was the last. */
export function retryAt(tries: number, now: Date, reason = ""): Date | undefined {
  if (tries >= MAX_TRIES) return undefined;
  const wait = Math.max(FIRST_BACKOFF_MS * 2 ** (tries - 1), pauseAsked(reason) - now.getTime());
  return new Date(now.getTime() + Math.min(wait, MAX_BACKOFF_MS));
}

/** What is told of a mail that is tried again after the n-th try of this sending. */
export const troubleWhile = (tries: number): Trouble | undefined => (tries >= WORRYING_TRIES ? "delayed" : undefined);

/**
 * The idempotency key of a try. Core ignores a key whose notification is pending for ever, and sends but then fails on one
 * that failed (it updates a notification under a new id): so each try has its own, and the first is the message's id.
 */
export const tryKey = (messageId: string, tries: number): string => (tries <= 1 ? messageId : `${messageId}:${tries}`);
