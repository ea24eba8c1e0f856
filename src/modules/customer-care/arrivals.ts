import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { enqueue } from "../../shared/work/enqueue";

export const follow = (orderId: string, context: Context): Promise<void> => enqueue(context, { work: "follow-order", key: orderId });

export async function confirmArrival(orderId: string, context: Context): Promise<void> {
  const fresh = await sqlOf(context).execute(
    `insert into doorstep_arrival (id, order_id, received_at) values (?, ?, ?)
     on conflict (order_id) where deleted_at is null do nothing returning id`,
    [entityId("dsarr"), orderId, clock.now()]
  );
  if (fresh.length) await follow(orderId, context);
}

export async function keepRating(orderId: string, score: number, comment: string | null, context: Context): Promise<void> {
  await sqlOf(context).execute(
    `insert into doorstep_rating (id, order_id, score, comment, rated_at) values (?, ?, ?, ?, ?)
     on conflict (order_id) where deleted_at is null
     do update set score = excluded.score, comment = coalesce(excluded.comment, doorstep_rating.comment),
       answers = case when doorstep_rating.score = excluded.score then doorstep_rating.answers end, rated_at = excluded.rated_at, updated_at = now()`,
    [entityId("dsrat"), orderId, score, comment, clock.now()]
  );
  await follow(orderId, context);
}
