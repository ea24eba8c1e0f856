import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { rawAmount } from "../../shared/sql-values";
import { enqueue } from "../../shared/work/enqueue";
import type { LockedPlan } from "./plan-lock";
import { expiryOf, type ExpiryRule } from "./rules/expiry";
import type { PlanInput } from "./types";

/** The queue counts by the database's clock from the transaction's beginning, so its work may come this much too early. */
const EARLY_MS = 60_000;

/** Writes the order's plan unless it has one; it wakes itself, in the same transaction, for what is captured after some hours and before the hold ends. */
export async function makePlan(input: PlanInput, expiry: ExpiryRule, context: Context): Promise<void> {
  const { orderId, rule, dueAt, heldUntil, authorisedAmount } = input;
  const made = await sqlOf(context).execute(
    `insert into doorstep_capture_plan (id, order_id, payment_id, trigger, hours, due_at, rule_id, rule_name, held_until, state, currency_code, authorised_amount, raw_authorised_amount)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?) on conflict (order_id) where deleted_at is null do nothing returning id`,
    [entityId("dscp"), orderId, input.paymentId, input.trigger, input.hours, dueAt, rule?.id ?? null, rule?.name ?? null, heldUntil,
      input.currencyCode, authorisedAmount, rawAmount(authorisedAmount)]
  );
  const { warnAt, captureAt } = expiryOf(heldUntil, expiry);
  for (const at of made.length ? [dueAt, warnAt, captureAt] : []) if (at) await enqueue(context, { work: "follow-order", key: orderId, dueAt: at });
}

/** Work that came a moment before one of the plan's times comes once more. */
export async function wakeWhenDue(plan: LockedPlan, expiry: ExpiryRule, context: Context): Promise<void> {
  const { warnAt, captureAt } = expiryOf(plan.held_until && new Date(plan.held_until), expiry);
  for (const dueAt of [plan.due_at && new Date(plan.due_at), warnAt, captureAt]) {
    const left = dueAt ? dueAt.getTime() - clock.now().getTime() : 0;
    if (dueAt && left > 0 && left < EARLY_MS) await enqueue(context, { work: "follow-order", key: plan.order_id, dueAt });
  }
}
