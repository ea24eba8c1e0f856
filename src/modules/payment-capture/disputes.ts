import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import type { ProviderDispute } from "../../shared/dispute";
import { entityId } from "../../shared/entity-id";
import { sqlOf, type Sql } from "../../shared/sql";
import { each, EACH, rawAmount } from "../../shared/sql-values";
import { enqueue } from "../../shared/work/enqueue";
import { afterTold, asksAnew, type KnownDispute } from "./rules/dispute/after-told";
import { fromMinor } from "./rules/minor-units";

export type ToldDispute = { provider_id: string; payment_session_id: string; order_id: string | null; dispute: ProviderDispute };
type Known = KnownDispute & { id: string; revision: number };

/** How often the provider's word on a dispute was kept; 0 where it was not yet. */
export async function disputeRevision(providerId: string, reference: string, context: Context): Promise<number> {
  return (await knownOf(sqlOf(context), providerId, reference, ""))?.revision ?? 0;
}

/** Keeps a dispute as it was told when its revision was `asked`. @throws Error when another word was kept meanwhile */
export async function keepDispute(told: ToldDispute, asked: number, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const { provider_id, payment_session_id, dispute } = told;
  // Also before there is a row to lock.
  await sql.execute("select pg_advisory_xact_lock(hashtext(?))", [`doorstep_dispute:${provider_id}:${dispute.reference}`]);
  const known = await knownOf(sql, provider_id, dispute.reference, "for update");
  if ((known?.revision ?? 0) !== asked) throw new Error(`Dispute ${dispute.reference} was told of meanwhile`);
  const { asked_at, answered_at, ended_at } = afterTold(known ?? null, dispute, clock.now());
  const amount = dispute.amount === null || !dispute.currencyCode ? null : fromMinor(dispute.amount, dispute.currencyCode);
  const [row] = await sql.execute<{ order_id: string | null }>(
    `insert into doorstep_dispute as d (id, provider_id, reference, kind, state, payment_session_id, order_id, currency_code, amount, raw_amount, reason,
       opened_at, asked_at, evidence_due_at, answered_at, ended_at, revision)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (provider_id, reference) where deleted_at is null do update set kind = excluded.kind, state = excluded.state,
       order_id = coalesce(excluded.order_id, d.order_id), amount = excluded.amount, raw_amount = excluded.raw_amount, reason = excluded.reason,
       asked_at = excluded.asked_at, evidence_due_at = excluded.evidence_due_at, answered_at = excluded.answered_at, ended_at = excluded.ended_at,
       revision = excluded.revision, evidence = case when ? then null else d.evidence end, failure = case when ? then null else d.failure end,
       updated_at = now() returning order_id`,
    [entityId("dsdp"), provider_id, dispute.reference, dispute.kind, dispute.state, payment_session_id, told.order_id, dispute.currencyCode, amount,
      amount && rawAmount(amount), dispute.reason, dispute.openedAt, asked_at, dispute.evidenceDueAt, answered_at, ended_at, asked + 1,
      ...Array<boolean>(2).fill(known !== undefined && asksAnew(known, dispute))]
  );
  if (row!.order_id) await enqueue(context, { work: "follow-order", key: row!.order_id });
}

/** What was told of an order's payment before there was the order. */
export const adoptDisputes = (orderId: string, sessionIds: readonly string[], context: Context): Promise<unknown> =>
  sqlOf(context).execute(`update doorstep_dispute set order_id = ?, updated_at = now() where order_id is null and payment_session_id = any(${EACH}) and deleted_at is null`, [orderId, each(sessionIds)]);

async function knownOf(sql: Sql, providerId: string, reference: string, lock: "" | "for update"): Promise<Known | undefined> {
  const [row] = await sql.execute<Known>(
    `select id, kind, state, asked_at, answered_at, ended_at, revision from doorstep_dispute where provider_id = ? and reference = ? and deleted_at is null ${lock}`,
    [providerId, reference]
  );
  return row;
}
