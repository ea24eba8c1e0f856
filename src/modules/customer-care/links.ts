import type { Context } from "@medusajs/framework/types";
import { clock } from "../../shared/clock";
import { entityId } from "../../shared/entity-id";
import { sqlOf } from "../../shared/sql";
import { follow } from "./arrivals";

export async function generationOf(orderId: string, context: Context): Promise<number> {
  const [row] = await sqlOf(context).execute<{ generation: number }>(
    `select generation from doorstep_order_link where order_id = ? and deleted_at is null`, [orderId]
  );
  return row?.generation ?? 0;
}

export async function nextGeneration(orderId: string, by: string, context: Context): Promise<void> {
  await sqlOf(context).execute(
    `insert into doorstep_order_link as l (id, order_id, generation, revoked_at, revoked_by) values (?, ?, 1, ?, ?)
     on conflict (order_id) where deleted_at is null do update set
       generation = l.generation + 1, revoked_at = excluded.revoked_at, revoked_by = excluded.revoked_by, updated_at = now()`,
    [entityId("dslink"), orderId, clock.now(), by]
  );
  await follow(orderId, context);
}
