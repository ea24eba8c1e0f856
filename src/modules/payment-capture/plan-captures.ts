import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { badInput, notFound, wrongState } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { rawAmount } from "../../shared/sql-values";
import { enqueue } from "../../shared/work/enqueue";
import { RETRIES_OVER_MS } from "../../shared/work/queue";
import { wakeWhenDue } from "./make-plan";
import { abandon } from "./move-attempt";
import { possibleIn, UNDER_WAY } from "./rules/attempt-states";
import { captureDueFor, type DueCapture } from "./rules/capture-due";
import { expiryOf, type ExpiryRule } from "./rules/expiry";
import { chargeStep, fromMinor, toMinor } from "./rules/minor-units";
import { attemptsOf, lockPlan, lockPlanOf, reservedBy, type LockedPlan } from "./plan-lock";
import type { DueInput, ManualInput } from "./types";

/** Who asks by hand makes the attempt at once, and is answered with what came of it; its work is for the case that they die. */
const IN_HAND_MS = 5_000;

/** Writes an attempt and enqueues its work, in the caller's transaction and under the plan's lock. Gives its id. */
export async function writeAttempt(plan: LockedPlan, due: DueCapture, context: Context, inHand = false): Promise<string> {
  const id = entityId("dsca");
  const amount = fromMinor(due.amount, plan.currency_code);
  await sqlOf(context).execute(
    `insert into doorstep_capture_attempt
       (id, plan_id, order_id, payment_id, cause, amount, raw_amount, currency_code, final, state, tries, next_try_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', 0, ?)`,
    [id, plan.id, plan.order_id, plan.payment_id, due.cause, amount, rawAmount(amount),
      plan.currency_code, due.final, clock.now()]
  );
  await enqueue(context, { work: "capture", key: id, ...(inHand && { dueAt: new Date(clock.now().getTime() + IN_HAND_MS) }) });
  return id;
}

/** Writes an attempt for every capture that the order's facts ask for; gives their ids. None while the plan is paused. */
export async function planDue(input: DueInput, expiry: ExpiryRule, context: Context): Promise<string[]> {
  const sql = sqlOf(context);
  const plan = await lockPlan(sql, { order_id: input.orderId });
  if (plan?.state !== "open") return [];
  await wakeWhenDue(plan, expiry, context);
  if (plan.paused_at) return [];
  const attempts = await attemptsOf(sql, plan.id);
  const due = captureDueFor(
    {
      trigger: plan.trigger,
      dueAt: plan.due_at && new Date(plan.due_at),
      captureAt: expiry.then === "capture" ? expiryOf(plan.held_until && new Date(plan.held_until), expiry).actAt : null,
      authorised: toMinor(plan.authorised, plan.currency_code),
      reserved: reservedBy(attempts, input.capturedElsewhere, plan.currency_code),
      causes: new Set(attempts.map((attempt) => attempt.cause)),
      paymentId: plan.payment_id,
      multicapture: input.multicapture,
      reauthorise: input.reauthorise,
      usedUp: !input.multicapture && (input.released || attempts.some((one) => one.payment_id === plan.payment_id && UNDER_WAY.includes(one.state))),
      step: chargeStep(plan.currency_code),
    },
    input.facts,
    input.lines,
    clock.now()
  );
  const ids: string[] = [];
  for (const capture of due) ids.push(await writeAttempt(plan, capture, context));
  await wakeStranded(plan.id, context);
  return ids;
}

/** An attempt whose work was lost or given up by the queue is taken up again. */
async function wakeStranded(planId: string, context: Context): Promise<void> {
  const longAgo = new Date(clock.now().getTime() - RETRIES_OVER_MS);
  const stranded = await sqlOf(context).execute<{ id: string }>(
    `select id from doorstep_capture_attempt where plan_id = ? and deleted_at is null and next_try_at < ?
     and (state = 'planned' or (state = 'sent' and lease_until < clock_timestamp()))`,
    [planId, longAgo]
  );
  for (const { id } of stranded) await enqueue(context, { work: "capture", key: id });
}

/**
 * Writes the attempt a person asked for; gives its id, the same for the same key.
 * @throws MedusaError 404 without a plan, 409 when nothing is left to capture, 400 when `amount` is more than is left.
 */
export async function planByHand(input: ManualInput, context: Context): Promise<string> {
  const sql = sqlOf(context);
  const plan = await lockPlan(sql, { order_id: input.orderId });
  if (!plan) throw notFound("payment to capture for the order", input.orderId);
  const attempts = await attemptsOf(sql, plan.id);
  const cause = `manual:${input.key}`;
  const known = attempts.find((attempt) => attempt.cause === cause);
  if (known) return known.id;
  const authorised = toMinor(plan.authorised, plan.currency_code);
  const left = authorised - reservedBy(attempts, input.capturedElsewhere, plan.currency_code);
  if (plan.state !== "open" || left <= 0n) throw wrongState("capture plan", plan.state === "open" ? "fully asked for" : plan.state, "refund");
  const amount = input.amount === undefined ? left : toMinor(input.amount, plan.currency_code);
  if (amount <= 0n) throw badInput("amount", "must be more than 0");
  if (amount > left) throw badInput("amount", `must be at most ${fromMinor(left, plan.currency_code)} ${plan.currency_code}, which is left to capture`);
  const step = chargeStep(plan.currency_code);
  if (amount !== left && amount % step) throw badInput("amount", `must be a multiple of ${fromMinor(step, plan.currency_code)} ${plan.currency_code}, or all that is left`);
  const final = amount === left || !input.multicapture;
  return writeAttempt(plan, { cause, amount, final }, context, true);
}

/**
 * A person has a failed capture tried again: a new attempt, with a new idempotency key since a provider repeats its refusal
 * for the old one, takes its place. Gives the new one's id.
 * @throws MedusaError 404 unknown, 409 in another state, or when its amount has been asked for by another one since.
 */
export async function planRetry(id: string, capturedElsewhere: string, context: Context): Promise<string> {
  const sql = sqlOf(context);
  const plan = await lockPlanOf(sql, id);
  const attempts = await attemptsOf(sql, plan.id);
  const failed = attempts.find((attempt) => attempt.id === id)!;
  if (plan.state !== "open") throw wrongState("capture plan", plan.state, "nothing");
  if (failed.state !== "failed") throw wrongState("capture", failed.state, possibleIn(failed.state));
  const amount = toMinor(failed.amount, plan.currency_code);
  const left = toMinor(plan.authorised, plan.currency_code) - reservedBy(attempts, capturedElsewhere, plan.currency_code);
  if (amount > left) throw wrongState("capture", failed.state, `a new capture of at most ${fromMinor(left, plan.currency_code)} ${plan.currency_code}`);
  const again = await writeAttempt(plan, { cause: `retry:${id}`, amount, final: failed.final || amount === left }, context, true);
  await abandon(id, `tried again as ${again}`, context);
  return again;
}
