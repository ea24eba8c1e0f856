import { notFound } from "../../shared/errors";
import type { Sql } from "../../shared/sql";
import { toMinor } from "./rules/minor-units";
import type { CaptureTrigger } from "./rules/capture-trigger";
import { RESERVING_STATES, type AttemptState } from "./rules/attempt-states";

/** A plan as read under its row lock; amounts are decimal texts. */
export type LockedPlan = {
  id: string; order_id: string; payment_id: string; state: "open" | "done" | "closed"; currency_code: string; authorised: string;
  trigger: CaptureTrigger; due_at: Date | null; paused_at: Date | null; held_until: Date | null;
};
export type PlannedAttempt = { id: string; payment_id: string; cause: string; state: AttemptState; amount: string; final: boolean };

/**
 * Takes the plan's row lock for the rest of the transaction: whatever changes the sum of its attempts goes through here
 * one after the other, so that the sum cannot exceed what is authorised.
 */
export async function lockPlan(sql: Sql, by: { order_id: string } | { id: string }): Promise<LockedPlan | undefined> {
  const [column, value] = Object.entries(by)[0]!;
  const rows = await sql.execute<LockedPlan>(
    `select id, order_id, payment_id, state, currency_code, trigger, due_at, paused_at, held_until, authorised_amount::text as authorised
     from doorstep_capture_plan where ${column} = ? and deleted_at is null for update`,
    [value]
  );
  return rows[0];
}

/** The plan of an attempt, locked. @throws MedusaError 404 for an unknown attempt. */
export async function lockPlanOf(sql: Sql, attemptId: string): Promise<LockedPlan> {
  const [attempt] = await sql.execute<{ plan_id: string }>(
    `select plan_id from doorstep_capture_attempt where id = ? and deleted_at is null`, [attemptId]
  );
  const plan = attempt && (await lockPlan(sql, { id: attempt.plan_id }));
  if (!plan) throw notFound("capture", attemptId);
  return plan;
}

export const attemptsOf = (sql: Sql, planId: string): Promise<PlannedAttempt[]> =>
  sql.execute(
    `select id, payment_id, cause, state, amount::text as amount, final from doorstep_capture_attempt where plan_id = ? and deleted_at is null`, [planId]
  );

/** In the smallest unit: what the attempts hold, and what was captured past them. */
export function reservedBy(attempts: readonly PlannedAttempt[], capturedElsewhere: string, currencyCode: string): bigint {
  return attempts
    .filter((attempt) => RESERVING_STATES.includes(attempt.state))
    .reduce((sum, attempt) => sum + toMinor(attempt.amount, currencyCode), toMinor(capturedElsewhere, currencyCode));
}
