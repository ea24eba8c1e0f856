import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { statesThatAllow, type AttemptState } from "./rules/attempt-states";
import { isByHand } from "./rules/by-hand";
import { lockPlanOf } from "./plan-lock";
import type { CaptureAttemptRow } from "./types";

/**
 * A worker that lives renews its lease; one that was killed loses it after this long. By the database's own time, since a moved
 * clock must not make a living worker look dead.
 */
const LEASE = "interval '20 seconds'";
export const RENEW_MS = 5_000;

/** Others are at the attempt, or at another one of its payment: it is tried again when they are done. */
export class CaptureBusy extends Error {}

type InHand = { id: string; cause: string; state: AttemptState; next_try_at: Date; leased: boolean };

/**
 * Takes an attempt in hand before the provider is asked: at once by one worker, one attempt a plan. Undefined when it is over,
 * not due yet (then it is asked for again at its time), or its plan is paused and no person asked for it. @throws CaptureBusy while another worker has it or another attempt of the plan is sent.
 */
export async function send(id: string, context: Context): Promise<CaptureAttemptRow | undefined> {
  const sql = sqlOf(context);
  const plan = await lockPlanOf(sql, id);
  const rows = await sql.execute<InHand>(
    `select id, cause, state, next_try_at, coalesce(lease_until > clock_timestamp(), false) as leased from doorstep_capture_attempt
     where plan_id = ? and deleted_at is null and (id = ? or state = 'sent')`,
    [plan.id, id]
  );
  const own = rows.find((row) => row.id === id);
  if (!own || !statesThatAllow("send").includes(own.state)) return undefined;
  if (own.state === "planned" && new Date(own.next_try_at) > clock.now()) {
    // The clock of whoever set the time may be a little ahead of this one: its work must not be used up before it.
    await enqueue(context, { work: "capture", key: id, dueAt: new Date(own.next_try_at) });
    return undefined;
  }
  // One that was sent goes on: only the provider's answer tells whether the money has moved.
  if (own.state === "planned" && plan.paused_at && !isByHand(own.cause)) return undefined;
  if (own.state === "sent" && own.leased) throw new CaptureBusy(`capture ${id} is in another worker's hands`);
  if (rows.some((row) => row.id !== id)) throw new CaptureBusy(`capture ${id} waits for another one of the same payment`);
  const [row] = await sql.execute<CaptureAttemptRow>(
    `update doorstep_capture_attempt
     set state = 'sent', tries = tries + 1, lease_until = clock_timestamp() + ${LEASE}, updated_at = now() where id = ? returning *`,
    [id]
  );
  return row;
}

/** The worker is alive and still at it. */
export async function renew(id: string, context: Context): Promise<void> {
  await sqlOf(context).execute(
    `update doorstep_capture_attempt set lease_until = clock_timestamp() + ${LEASE} where id = ? and state = 'sent'`, [id]
  );
}
