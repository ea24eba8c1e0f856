import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { each, EACH, rawAmount } from "../../shared/sql-values";
import type { Discrepancy, DiscrepancyKind } from "./rules/ledgers/compare";
import { fromMinor } from "./rules/minor-units";

/** The payment that findings are about. */
export type FindingSubject = {
  payment_session_id: string; provider_id: string; reference: string; order_id: string | null; cart_id: string | null; currency_code: string;
};
export type OpenFinding = { id: string; kind: DiscrepancyKind; amount: string | null };

/**
 * Writes down what was found of a payment, and of what was found before that it is no more. Gives what is open now.
 * One finding of a kind a payment, however often it is looked at; its amount is the newest, and what the provider says of it.
 */
export async function noteFindings(subject: FindingSubject, found: readonly Discrepancy[], context: Context): Promise<OpenFinding[]> {
  const sql = sqlOf(context);
  const now = clock.now();
  await sql.execute(
    `update doorstep_payment_finding set state = 'gone', ended_at = ?, updated_at = now()
     where payment_session_id = ? and state = 'open' and deleted_at is null and not kind = any(${EACH})`,
    [now, subject.payment_session_id, each(found.map(({ kind }) => kind))]
  );
  const open: OpenFinding[] = [];
  for (const { kind, amount, why = null } of found) {
    const text = amount === null ? null : fromMinor(amount, subject.currency_code);
    const [row] = await sql.execute<OpenFinding>(
      `insert into doorstep_payment_finding
         (id, payment_session_id, provider_id, reference, order_id, cart_id, kind, currency_code, amount, raw_amount, note, state, found_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)
       on conflict (payment_session_id, kind) where state = 'open' and deleted_at is null
       do update set amount = excluded.amount, raw_amount = excluded.raw_amount, order_id = excluded.order_id,
         note = coalesce(excluded.note, doorstep_payment_finding.note), updated_at = now()
       returning id, kind, amount::text`,
      [entityId("dspf"), subject.payment_session_id, subject.provider_id, subject.reference, subject.order_id, subject.cart_id, kind,
        subject.currency_code, text, text && rawAmount(text), why, now]
    );
    open.push(row!);
  }
  return open;
}

/** The repair is done. False when the finding was not open any more. */
export async function endFinding(id: string, by: string, note: string, context: Context): Promise<boolean> {
  const rows = await sqlOf(context).execute(
    `update doorstep_payment_finding set state = 'repaired', ended_at = ?, repaired_by = ?, note = ?, updated_at = now()
     where id = ? and state = 'open' and deleted_at is null returning id`,
    [clock.now(), by, note, id]
  );
  return rows.length > 0;
}

/** Why a repair did not work: it stays open, for a person. */
export const noteFailure = (id: string, note: string, context: Context): Promise<unknown> =>
  sqlOf(context).execute(`update doorstep_payment_finding set note = ?, updated_at = now() where id = ? and state = 'open'`, [note, id]);
