import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { notFound, wrongState } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { enqueueAll } from "../../shared/work/enqueue";
import { lockPlan } from "./plan-lock";

/**
 * Pauses the order's plan, or resumes it: what fell due meanwhile, and what waited to be tried again, is taken up then.
 * Twice is once. @throws MedusaError 404 without a plan, 409 when it is over
 */
export async function pausePlan(orderId: string, paused: boolean, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const plan = await lockPlan(sql, { order_id: orderId });
  if (!plan) throw notFound("payment to capture for the order", orderId);
  if (plan.state !== "open") throw wrongState("capture plan", plan.state, "nothing");
  if (Boolean(plan.paused_at) === paused) return;
  await sql.execute("update doorstep_capture_plan set paused_at = ?, updated_at = now() where id = ?", [paused ? clock.now() : null, plan.id]);
  if (paused) return;
  const waiting = await sql.execute<{ id: string; next_try_at: Date }>(
    "select id, next_try_at from doorstep_capture_attempt where plan_id = ? and state = 'planned' and deleted_at is null", [plan.id]
  );
  const retries = waiting.map(({ id, next_try_at }) => ({ work: "capture", key: id, dueAt: new Date(next_try_at) }));
  await enqueueAll(context, [...retries, { work: "follow-order", key: orderId }]);
}
