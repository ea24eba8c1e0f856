import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import type { BankCase } from "./rules/bank-cases";
import { BANK } from "./rules/case-states";

export type { BankCase };

/**
 * Opens the case, once, and brings it on as the bank's own case goes on. What the shop has resolved by hand stays so, unless the
 * bank decides otherwise or asks again.
 */
export async function keepBankCase(orderId: string, told: BankCase, context: Context): Promise<void> {
  const ended = told.state === "resolved" ? clock.now() : null;
  await sqlOf(context).execute(
    `insert into doorstep_case as c (id, order_id, state, reason, text, resolution, opened_by, opened_at, answer_by, due_at, about, resolved_at, fingerprint)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (order_id, fingerprint) where deleted_at is null do update set state = excluded.state, resolution = excluded.resolution,
       opened_at = excluded.opened_at, answer_by = excluded.answer_by, due_at = excluded.due_at, resolved_at = excluded.resolved_at, updated_at = now()
     where excluded.opened_at > c.opened_at
       or (excluded.opened_at = c.opened_at and excluded.state = 'resolved' and c.resolution is distinct from excluded.resolution)
       or (excluded.opened_at = c.opened_at and c.state = 'open' and excluded.state = 'waiting')`,
    [entityId("dscase"), orderId, told.state, told.reason, told.text, told.resolution, BANK, told.asked_at, told.answer_by, ended ? null : told.answer_by, told.about, ended, `${BANK}:${told.about}`]
  );
}
