import type { TrackingStatus } from "./types";

export type PollQuestion = {
  /** Of the tracker: spreads those of one instant over a span of time. */
  id: string;
  status: TrackingStatus | null;
  /** When a scan or a webhook last told something new, or the label was bought. ISO 8601, as all times here. */
  heard_at: string;
  /** Times we asked since and heard nothing new. */
  quiet_polls: number;
  /** Times in a row that the carrier did not answer. */
  failed_polls: number;
  /** Whether the carrier tells by itself. */
  has_webhooks: boolean;
  now: string;
};

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A parcel that nobody has told anything of for so long is asked about no more. */
const GIVE_UP_MS = 60 * 24 * HOUR_MS;
const DONE: readonly (TrackingStatus | null)[] = ["delivered", "returned"];

/** Hours until we ask for the first time, and at most. A carrier that tells by itself is asked only when it has been silent. */
const EVERY = { told: { first: 24, near: 6, most: 72 }, asked: { first: 4, near: 1, most: 24 } };
/** The news of these is news of today. */
const NEAR: readonly (TrackingStatus | null)[] = ["out_for_delivery", "attempt_failed"];

/** When to ask the carrier next; null: never again. Each time without news doubles the wait. */
export function nextPoll({ id, status, heard_at, quiet_polls, failed_polls, has_webhooks, now }: PollQuestion): string | null {
  if (DONE.includes(status) || Date.parse(now) - Date.parse(heard_at) > GIVE_UP_MS) return null;
  const { first, near, most } = has_webhooks ? EVERY.told : EVERY.asked;
  const wait = failed_polls
    ? Math.min(5 * MINUTE_MS * 2 ** (failed_polls - 1), 6 * HOUR_MS)
    : Math.min((NEAR.includes(status) ? near : first) * 2 ** quiet_polls, most) * HOUR_MS;
  return new Date(Date.parse(now) + wait * spread(id, quiet_polls + failed_polls)).toISOString();
}

/** From 0.8 to 1.2, always the same for the same tracker and turn: those that are due together are not so the next time. */
export function spread(id: string, turn: number): number {
  let hash = 2_166_136_261;
  for (const letter of `${id}:${turn}`) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619);
  return 0.8 + 0.4 * ((hash >>> 0) / 2 ** 32);
}
