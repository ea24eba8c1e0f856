import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import type { LockedPlan } from "./plan-lock";
import type { PlanInput } from "./types";

/** The queue counts by the database's clock from the transaction's beginning, so its work may come this much too early. */
const EARLY_MS = 60_000;

/** Writes the order's plan unless it has one; what is captured after some hours wakes itself then, in the same transaction. */
export async function makePlan(input: PlanInput, context: Context): Promise<void> {
  const { orderId, rule, dueAt, authorisedAmount } = input;
  const made = await sqlOf(context).execute(
    `insert into doorstep_capture_plan (id, order_id, payment_id, trigger, hours, due_at, rule_id, rule_name, state, currency_code, authorised_amount, raw_authorised_amount)
     values (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?) on conflict (order_id) where deleted_at is null do nothing returning id`,
    [entityId("dscp"), orderId, input.paymentId, input.trigger, input.hours, dueAt, rule?.id ?? null, rule?.name ?? null, input.currencyCode,
      authorisedAmount, JSON.stringify({ value: authorisedAmount, precision: 20 })]
  );
  if (made.length && dueAt) await enqueue(context, { work: "follow-order", key: orderId, dueAt });
}

/** Work that came a moment before the plan's time comes once more. */
export async function wakeWhenDue(plan: LockedPlan, context: Context): Promise<void> {
  const dueAt = plan.due_at && new Date(plan.due_at);
  const left = dueAt ? dueAt.getTime() - clock.now().getTime() : 0;
  if (dueAt && left > 0 && left < EARLY_MS) await enqueue(context, { work: "follow-order", key: plan.order_id, dueAt });
}
