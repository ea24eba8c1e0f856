import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { notFound, wrongState } from "../../shared/errors";
import type { PaymentChecks } from "../../shared/payment-source";
import { sqlOf, type Sql } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";
import { reviewReasons, type ReviewReason, type ReviewThresholds } from "./rules/review/reasons";
import { afterDecision, afterReviewEvent, REVIEW_TABLE, type ReviewState } from "./rules/review/states";

/** Digests by which a shopper's orders are counted. */
export type ShopperKeys = { shopper_key: string | null; address_key: string | null; card_key: string | null };
export type ReviewInput = { order_id: string; payment_session_id: string; placed_at: Date; checks: PaymentChecks | null; keys: ShopperKeys };

const DAY_MS = 24 * 3_600_000;
const BY_KEYS = ["shopper_key", "address_key", "card_key"] as const;

/** How many orders were placed within a day before this one by whoever shares a key with it, this one counted. */
async function ordersInADay(sql: Sql, { order_id, placed_at, keys }: ReviewInput): Promise<number> {
  const given = BY_KEYS.filter((key) => keys[key] !== null);
  if (!given.length) return 1;
  const day = `created_at > ? and order_id <> ? and deleted_at is null`;
  const [row] = await sql.execute<{ orders: number }>(
    `select count(distinct order_id)::int as orders from (${given.map((key) => `select order_id from doorstep_payment_review where ${key} = ? and ${day}`).join(" union all ")}) r`,
    given.flatMap((key) => [keys[key], new Date(placed_at.getTime() - DAY_MS), order_id])
  );
  return row!.orders + 1;
}

/** Writes down, once, what was found of the order's payment, and whether a person has to look. */
export async function beginReview(input: ReviewInput, thresholds: ReviewThresholds, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const reasons = reviewReasons(input.checks, await ordersInADay(sql, input), thresholds);
  const { order_id, payment_session_id, checks, keys } = input;
  await sql.execute(
    `insert into doorstep_payment_review (id, order_id, payment_session_id, state, reasons, checks, shopper_key, address_key, card_key, opened_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (order_id) where deleted_at is null do nothing`,
    [entityId("dspr"), order_id, payment_session_id, reasons.length ? "open" : "clear", JSON.stringify(reasons), checks && JSON.stringify(checks),
      keys.shopper_key, keys.address_key, keys.card_key, reasons.length ? clock.now() : null]
  );
}

type Locked = { id: string; state: ReviewState; reasons: ReviewReason[]; decided_by: string | null };

async function lockReview(sql: Sql, orderId: string): Promise<Locked | undefined> {
  const [row] = await sql.execute<Locked>("select id, state, reasons, decided_by from doorstep_payment_review where order_id = ? and deleted_at is null for update", [orderId]);
  return row;
}

/** Something new makes the order's payment suspicious; a person has to look, again if they did before. The same reason counts once. */
export async function suspect(orderId: string, reason: ReviewReason, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const review = await lockReview(sql, orderId);
  const state = review && afterReviewEvent(review.state, "suspect");
  if (!review || !state || review.reasons.includes(reason)) return;
  await sql.execute(
    `update doorstep_payment_review set state = ?, reasons = ?, opened_at = case when state = 'open' then opened_at else ? end, decided_at = null, updated_at = now() where id = ?`,
    [state, JSON.stringify([...review.reasons, reason]), clock.now(), review.id]
  );
  await enqueue(context, { work: "follow-order", key: orderId });
}

export type Decision = { event: "approve" | "reject"; by: string; note: string | null };

/** A person has decided. @throws 404 where nothing is known of the payment; 409 where it is not to be decided */
export async function decideReview(orderId: string, { event, by, note }: Decision, context: Context): Promise<void> {
  const sql = sqlOf(context);
  const review = await lockReview(sql, orderId);
  if (!review) throw notFound("payment review of the order", orderId);
  const state = afterDecision(review, event, by);
  if (!state) throw wrongState("payment review", review.state, Object.keys(REVIEW_TABLE[review.state]).filter((one) => one !== "suspect").join(", ") || "nothing");
  await sql.execute(
    "update doorstep_payment_review set decided_at = case when state = ? then decided_at else ? end, state = ?, decided_by = ?, note = ?, updated_at = now() where id = ?",
    [state, clock.now(), state, by, note, review.id]
  );
  await enqueue(context, { work: "follow-order", key: orderId });
}
