import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { moveRow } from "../../shared/move-row";
import { enqueue } from "../../shared/work/enqueue";
import { afterEvent, statesThatAllow, type AttemptEvent } from "./rules/attempt-states";
import { retryDelay } from "./rules/retry-delay";
import type { CaptureAttemptRow, Failure } from "./types";

const inSeconds = (seconds: number): Date => new Date(clock.now().getTime() + seconds * 1000);

function move(id: string, event: AttemptEvent, set: Record<string, unknown>, context: Context): Promise<CaptureAttemptRow | undefined> {
  const from = statesThatAllow(event);
  return moveRow("doorstep_capture_attempt", id, { from, to: afterEvent(from[0]!, event)! }, set, context);
}

/** The provider has captured it. */
export const succeed = (id: string, reference: string | null, context: Context): Promise<CaptureAttemptRow | undefined> =>
  move(id, "succeed", {
    provider_reference: reference, captured_at: clock.now(), lease_until: null, failure_code: null, failure_message: null, failed_at: null,
  }, context);

/** It is tried again later: by the same key where its outcome is unknown, by the next one after a clear "not now". */
export async function defer(attempt: CaptureAttemptRow, failure: Failure, refused: boolean, context: Context): Promise<void> {
  const dueAt = inSeconds(retryDelay(attempt.tries));
  const moved = await move(attempt.id, "defer", {
    next_try_at: dueAt, lease_until: null, failure_code: failure.code ?? null, failure_message: failure.message, failed_at: clock.now(),
    refusals: attempt.refusals + (refused ? 1 : 0),
  }, context);
  if (moved) await enqueue(context, { work: "capture", key: attempt.id, dueAt });
}

/** The provider refused for good. */
export const giveUp = (id: string, failure: Failure, context: Context): Promise<CaptureAttemptRow | undefined> =>
  move(id, "give_up", {
    lease_until: null, failure_code: failure.code ?? null, failure_message: failure.message, failed_at: clock.now(),
  }, context);

/** It is no longer wanted; `reason` says why. */
export const abandon = (id: string, reason: string, context: Context): Promise<CaptureAttemptRow | undefined> =>
  move(id, "abandon", { lease_until: null, failure_message: reason }, context);
