import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { Conflict, notFound, wrongState } from "../../shared/errors";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { follow } from "./arrivals";
import { addEntry, changeCase, endCase, inHours, lockCase, takeInHand, type CareTimes, type LockedCase } from "./case-row";
import { BANK } from "./rules/case-states";
import { beyondOrdered, nextTrySeconds, remediedUnits, type RemedyItem, type RemedyKind, type RemedyState } from "./rules/remedies";

export type Portion = { payment_id: string; amount: string };
/** `ordered`: of which lines there are how many, against doing something about more than there is. */
export type NewRemedy = {
  case_id: string; order_id: string; key: string; kind: RemedyKind; items: readonly RemedyItem[]; amount?: string | null; currency_code?: string | null; portions?: readonly Portion[] | null;
  after?: string | null; then_refund?: boolean; user_id: string | null; ordered: readonly { id: string; quantity: number }[];
};
export type RemedyRow = {
  id: string; case_id: string; order_id: string; kind: RemedyKind; state: RemedyState; key: string; items: RemedyItem[]; amount: string | null; currency_code: string | null;
  portions: Portion[] | null; after: string | null; then_refund: boolean; user_id: string | null; tries: number; failure: string | null; made_id: string | null; return_id: string | null;
  asked_at: Date; done_at: Date | null; created_at: Date;
};

const work = (id: string, dueAt?: Date) => ({ work: "remedy", key: id, dueAt });

/**
 * Writes a remedy down and has it done, once for each key; gives it. Undefined where, with what was done about the order's lines
 * before, it would be more than was ordered: of two at once the second sees the first.
 */
export async function planRemedy(asked: NewRemedy, context: Context): Promise<RemedyRow | undefined> {
  const sql = sqlOf(context);
  const rows = await remediesOf(asked.order_id, context);
  const same = rows.find(({ case_id, key }) => case_id === asked.case_id && key === asked.key);
  if (same) return same;
  if (!asked.after && beyondOrdered(asked.items, remediedUnits(rows), asked.ordered)) return undefined;
  const [row] = await sql.execute<RemedyRow>(
    `insert into doorstep_remedy (id, case_id, order_id, kind, key, items, amount, currency_code, portions, after, then_refund, user_id, asked_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?) returning *`,
    [
      entityId("dsrem"), asked.case_id, asked.order_id, asked.kind, asked.key, JSON.stringify(asked.items), asked.amount ?? null, asked.currency_code ?? null,
      asked.portions ? JSON.stringify(asked.portions) : null, asked.after ?? null, asked.then_refund ?? false, asked.user_id, clock.now(),
    ]
  );
  await enqueue(context, work(row!.id));
  return row;
}

/** All of an order's, of which until the transaction ends nobody else begins one. */
async function remediesOf(orderId: string, context: Context): Promise<RemedyRow[]> {
  const sql = sqlOf(context);
  await sql.execute(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`doorstep-remedies:${orderId}`]);
  return await sql.execute<RemedyRow>(`select * from doorstep_remedy where order_id = ? and deleted_at is null`, [orderId]);
}

/** Whether such a one was made for the case. */
export async function wasDone(caseId: string, kind: RemedyKind, context: Context): Promise<boolean> {
  const [made] = await sqlOf(context).execute(`select id from doorstep_remedy where case_id = ? and kind = ? and state = 'done' and deleted_at is null limit 1`, [caseId, kind]);
  return made !== undefined;
}

async function lockRemedy(id: string, context: Context): Promise<RemedyRow> {
  const [row] = await sqlOf(context).execute<RemedyRow>(`select * from doorstep_remedy where id = ? and deleted_at is null for update`, [id]);
  if (!row) throw notFound("remedy", id);
  return row;
}

/** Core has made it. The case ends with it, unless something comes back first, or more is being done. */
export async function finishRemedy(id: string, made: { made_id: string | null; return_id: string | null }, context: Context): Promise<void> {
  const remedy = await lockRemedy(id, context);
  if (remedy.state === "done") return;
  const sql = sqlOf(context);
  await sql.execute(
    `update doorstep_remedy set state = 'done', made_id = ?, return_id = ?, failure = null, done_at = ?, updated_at = now() where id = ?`, [made.made_id, made.return_id, clock.now(), id]
  );
  const row = await lockCase(remedy.case_id, context);
  const [more] = await sql.execute(`select id from doorstep_remedy where case_id = ? and id <> ? and state = 'planned' and deleted_at is null limit 1`, [remedy.case_id, id]);
  if (row.state !== "resolved" && remedy.then_refund) await changeCase(row, { state: "waiting", answer_due_at: null }, context);
  else if (row.state !== "resolved" && !more) await endCase(row, remedy.kind, { user_id: remedy.user_id, text: "", data: { remedy_id: id } }, context);
  await follow(remedy.order_id, context);
}

/** It was refused for good: a person finds it in the queue, with why. */
export async function failRemedy(id: string, failure: string, times: CareTimes, context: Context): Promise<void> {
  const remedy = await lockRemedy(id, context);
  if (remedy.state !== "planned") return;
  await sqlOf(context).execute(`update doorstep_remedy set state = 'failed', failure = ?, tries = tries + 1, updated_at = now() where id = ?`, [failure, id]);
  const row = await lockCase(remedy.case_id, context);
  await addEntry(row.id, { kind: "note", said_by: "shop", user_id: null, text: failure, data: { remedy_id: id } }, context);
  if (row.state === "waiting") await changeCase(row, { state: "open", answer_due_at: inHours(times.answerHours) }, context);
  await follow(remedy.order_id, context);
}

/** It could not be asked for, or the answer was lost: it is tried again, a few times; then it has failed. */
export async function deferRemedy(id: string, failure: string, times: CareTimes, context: Context): Promise<void> {
  const remedy = await lockRemedy(id, context);
  const seconds = nextTrySeconds(remedy.tries + 1);
  if (seconds === null) return failRemedy(id, failure, times, context);
  await sqlOf(context).execute(`update doorstep_remedy set tries = tries + 1, failure = ?, updated_at = now() where id = ? and state = 'planned'`, [failure, id]);
  await enqueue(context, work(id, new Date(clock.now().getTime() + seconds * 1000)));
}

/** By one of the shop, who has the case in hand from then on. @throws MedusaError 404; 409 when another has the case, it is the bank's or has ended */
export async function planForCase(caseId: string, userId: string, asked: Omit<NewRemedy, "case_id" | "order_id">, context: Context): Promise<RemedyRow | undefined> {
  const { order_id } = await openInHand(caseId, userId, context);
  return await planRemedy({ ...asked, case_id: caseId, order_id }, context);
}

async function openInHand(caseId: string, userId: string, context: Context): Promise<LockedCase> {
  const row = await takeInHand(caseId, userId, context);
  if (row.opened_by === BANK || row.state === "resolved") throw new Conflict(`The case is ${row.state === "resolved" ? "resolved" : "the bank's"}: nothing more is done about it`);
  return row;
}

/**
 * Has one that failed done after all, where it could be begun now: something else may have been done about its items since. False where that
 * would be more than was ordered. @throws MedusaError 404; 409 where it has not failed, another has the case, or it has ended
 */
export async function retryRemedy(caseId: string, id: string, userId: string, ordered: NewRemedy["ordered"], context: Context): Promise<boolean> {
  const remedy = await lockRemedy(id, context);
  if (remedy.case_id !== caseId) throw notFound("remedy", id);
  await openInHand(caseId, userId, context);
  if (remedy.state !== "failed") throw wrongState("remedy", remedy.state, "nothing: it is done, or being done");
  if (!remedy.after && beyondOrdered(remedy.items, remediedUnits(await remediesOf(remedy.order_id, context)), ordered)) return false;
  await sqlOf(context).execute(`update doorstep_remedy set state = 'planned', tries = 0, failure = null, asked_at = ?, updated_at = now() where id = ?`, [clock.now(), id]);
  await enqueue(context, work(id));
  return true;
}
