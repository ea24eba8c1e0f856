import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { moveRow } from "../../shared/move-row";
import { sqlOf } from "../../shared/sql";
import { rawAmount } from "../../shared/sql-values";
import { enqueue, enqueueAll } from "../../shared/work/enqueue";
import type { RequestReason } from "./rules/request/need";
import { remindAt } from "./rules/request/reminder";
import { requestMove, type RequestEvent } from "./rules/request/states";
import type { Failure, PaymentRequestRow } from "./types";

/** `amount` as Medusa tells it ("19.99"). `askedBy`: the person who asks; then the shopper is asked at once. */
export type RequestInput = {
  orderId: string; reason: RequestReason; amount: string; currencyCode: string; providerId: string; replaces: string | null; askedBy: string | null;
  /** How many requests the order had before what is missing was counted: where another came since, it is to be counted anew. */
  known: number;
};

/** Who was never charged before, or is asked by a person, is asked at once; else the saved payment method comes first. */
const isAskedAtOnce = ({ reason, askedBy }: RequestInput): boolean => askedBy !== null || reason === "unpaid";

/** Writes the order's request unless another was opened since, with its work; gives its id, undefined when another was. */
export async function openRequest(input: RequestInput, remindHours: number | null, context: Context): Promise<string | undefined> {
  const { orderId, reason, amount, currencyCode, providerId, replaces, askedBy } = input;
  const asking = isAskedAtOnce(input);
  const [row] = await sqlOf(context).execute<{ id: string }>(
    `insert into doorstep_payment_request
       (id, order_id, reason, state, amount, raw_amount, currency_code, provider_id, replaces_payment_id, tries, next_try_at, asked_at, asked_by)
     select ?, ?, ?, ?, ?::numeric, ?::jsonb, ?, ?, ?, 0, ?::timestamptz, ?::timestamptz, ?
     where (select count(*) from doorstep_payment_request where order_id = ?) = ?
     on conflict (order_id) where state in ('charging', 'asking') and deleted_at is null do nothing returning id`,
    [entityId("dspq"), orderId, reason, asking ? "asking" : "charging", amount, rawAmount(amount), currencyCode, providerId, replaces,
      asking ? null : clock.now(), asking ? clock.now() : null, askedBy, orderId, input.known]
  );
  if (!row) return undefined;
  await enqueue(context, asking ? { work: "follow-order", key: orderId } : { work: "charge-request", key: row.id });
  if (asking) await wakeToRemind(orderId, clock.now(), remindHours, context);
  return row.id;
}

/** The queue may be a minute early, since it counts by the database's clock; a reminder may be a minute late. */
async function wakeToRemind(orderId: string, askedAt: Date, remindHours: number | null, context: Context): Promise<void> {
  const at = remindAt(askedAt, remindHours);
  await enqueueAll(context, at ? [{ work: "follow-order", key: orderId, dueAt: new Date(at.getTime() + 60_000) }] : []);
}

async function move(id: string, event: RequestEvent, set: Record<string, unknown>, context: Context): Promise<PaymentRequestRow | undefined> {
  const row = await moveRow<PaymentRequestRow>("doorstep_payment_request", id, requestMove(event), set, context);
  if (row) await enqueue(context, { work: "follow-order", key: row.order_id });
  return row;
}

const failed = (failure: Failure | null) => ({ failure_code: failure?.code ?? null, failure_message: failure?.message ?? null });

/** The saved payment method cannot be charged, so the shopper is asked. */
export async function askShopper(id: string, failure: Failure | null, remindHours: number | null, context: Context): Promise<void> {
  const askedAt = clock.now();
  const request = await move(id, "ask", { ...failed(failure), asked_at: askedAt, next_try_at: null }, context);
  if (request) await wakeToRemind(request.order_id, askedAt, remindHours, context);
}

export const payRequest = (id: string, paymentId: string, context: Context): Promise<PaymentRequestRow | undefined> =>
  move(id, "pay", { payment_id: paymentId, ended_at: clock.now(), next_try_at: null }, context);

/** `by`: the person who withdraws it; null where it is no longer needed. */
export const withdrawRequest = (id: string, by: string | null, context: Context): Promise<PaymentRequestRow | undefined> =>
  move(id, "withdraw", { withdrawn_by: by, ended_at: clock.now(), next_try_at: null }, context);

/** The saved payment method is charged again later. */
export async function chargeLater(id: string, failure: Failure, dueAt: Date, context: Context): Promise<void> {
  const rows = await sqlOf(context).execute(
    `update doorstep_payment_request set tries = tries + 1, next_try_at = ?, failure_code = ?, failure_message = ?, updated_at = now()
     where id = ? and state = 'charging' and deleted_at is null returning id`,
    [dueAt, failure.code ?? null, failure.message, id]
  );
  if (rows.length) await enqueue(context, { work: "charge-request", key: id, dueAt });
}

/** Core's collection that the request is paid by; the first one that is written down stays. */
export async function collectBy(id: string, collectionId: string, context: Context): Promise<string> {
  const [row] = await sqlOf(context).execute<{ payment_collection_id: string }>(
    `update doorstep_payment_request set payment_collection_id = coalesce(payment_collection_id, ?), updated_at = now() where id = ? returning payment_collection_id`,
    [collectionId, id]
  );
  return row!.payment_collection_id;
}

/** The same amount is missing for another reason by now: what was to end has ended. */
export async function restateReason(id: string, reason: RequestReason, context: Context): Promise<void> {
  await sqlOf(context).execute("update doorstep_payment_request set reason = ?, updated_at = now() where id = ?", [reason, id]);
}
