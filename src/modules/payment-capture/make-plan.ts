import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { rawAmount } from "../../shared/sql-values";
import { enqueueAll } from "../../shared/work/enqueue";
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
  if (made.length) await wakeAtItsTimes({ order_id: orderId, due_at: dueAt, held_until: heldUntil }, expiry, context);
}

type Times = Pick<LockedPlan, "order_id" | "due_at" | "held_until">;

/** The times at which something is to be done about a plan by itself. */
function timesOf({ due_at, held_until }: Times, expiry: ExpiryRule): Date[] {
  const { warnAt, actAt } = expiryOf(held_until && new Date(held_until), expiry);
  return [due_at && new Date(due_at), warnAt, actAt].filter((at): at is Date => at !== null);
}

/** The plan wakes its order at each of its times. */
export async function wakeAtItsTimes(plan: Times, expiry: ExpiryRule, context: Context): Promise<void> {
  await enqueueAll(context, timesOf(plan, expiry).map((dueAt) => ({ work: "follow-order", key: plan.order_id, dueAt })));
}

/** Work that came a moment before one of the plan's times comes once more. */
export async function wakeWhenDue(plan: LockedPlan, expiry: ExpiryRule, context: Context): Promise<void> {
  const soon = timesOf(plan, expiry).filter((at) => at > clock.now() && at.getTime() - clock.now().getTime() < EARLY_MS);
  await enqueueAll(context, soon.map((dueAt) => ({ work: "follow-order", key: plan.order_id, dueAt })));
}
