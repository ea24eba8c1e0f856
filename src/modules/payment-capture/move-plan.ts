import type { Context } from "@medusajs/framework/types";
import { sqlOf } from "../../shared/sql";
import { rawAmount } from "../../shared/sql-values";
import { wakeAtItsTimes } from "./make-plan";
import { abandon } from "./move-attempt";
import { attemptsOf, lockPlan, reservedBy, type PlannedAttempt } from "./plan-lock";
import { writeAttempt } from "./plan-captures";
import type { ExpiryRule } from "./rules/expiry";
import { fromMinor, toMinor } from "./rules/minor-units";

/** A payment that takes over what is left of an order's plan; `amount` as Medusa tells it. */
export type NextPayment = { id: string; amount: string; heldUntil: Date | null };

/**
 * The order's plan goes on with another payment: what was captured stays captured, and what the old one failed to capture, or
 * had not yet, is tried again on the new one. Once, however often it is told.
 * @throws Error, to be tried again, while the provider is being asked to capture the old one
 */
export async function movePlan(orderId: string, next: NextPayment, expiry: ExpiryRule, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const plan = await lockPlan(sql, { order_id: orderId });
  if (!plan || plan.payment_id === next.id) return;
  const attempts = await attemptsOf(sql, plan.id);
  if (attempts.some(({ state }) => state === "sent")) throw new Error(`the plan of order ${orderId} waits for a capture that is under way`);
  const captured = reservedBy(attempts.filter(({ state }) => state === "captured"), "0", plan.currency_code);
  const authorised = fromMinor(captured + toMinor(next.amount, plan.currency_code), plan.currency_code);
  await sql.execute(
    `update doorstep_capture_plan set payment_id = ?, authorised_amount = ?, raw_authorised_amount = ?, held_until = ?, state = 'open', updated_at = now()
     where id = ?`,
    [next.id, authorised, rawAmount(authorised), next.heldUntil, plan.id]
  );
  const moved = { ...plan, payment_id: next.id, authorised, held_until: next.heldUntil, state: "open" as const };
  let left = toMinor(next.amount, plan.currency_code);
  for (const attempt of attempts.filter(isUnfinished)) {
    const amount = toMinor(attempt.amount, plan.currency_code) < left ? toMinor(attempt.amount, plan.currency_code) : left;
    const again = amount > 0n ? await writeAttempt(moved, { cause: `retry:${attempt.id}`, amount, final: amount === left }, context) : undefined;
    await abandon(attempt.id, again ? `tried as ${again} on the payment that took its place` : "its payment has ended", context);
    left -= amount;
  }
  await wakeAtItsTimes(moved, expiry, context);
}

const isUnfinished = ({ state }: PlannedAttempt): boolean => state === "planned" || state === "failed";
