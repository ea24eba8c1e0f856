import { generateEntityId } from "@medusajs/framework/utils";
import type { Sql } from "../../../shared/sql";
import { raw } from "./sql";

/** A reservation of core's for a line of an order. */
export type OrderReservation = {
  id: string; line_item_id: string; variant_id: string | null; inventory_item_id: string; location_id: string; quantity: number; requested: number;
};

/** Writes a settled hold for an order that came to be without one: a draft order, or the completion hook switched off. */
export async function adoptOrder(sql: Sql, order: { id: string; cart_id: string; at: Date }, reservations: OrderReservation[]): Promise<void> {
  const [hold] = await sql.execute<{ id: string }>(
    `insert into doorstep_stock_hold (id, cart_id, state, first_held_at, expires_at, order_id, settled_at) values (?, ?, 'settled', ?, ?, ?, ?)
     on conflict (order_id) where order_id is not null and deleted_at is null do nothing returning id`,
    [generateEntityId(undefined, "dshold"), order.cart_id, order.at, order.at, order.id, order.at]
  );
  if (!hold || !reservations.length) return;
  const rows = reservations.map((line) => ({ ...line, reservation: line.id, id: generateEntityId(undefined, "dshline") }));
  await sql.execute(
    `insert into doorstep_stock_hold_line (id, hold_id, line_item_id, variant_id, requested, raw_requested, inventory_item_id, location_id,
       quantity, raw_quantity, reservation_item_id, order_line_item_id)
     select id, ?, line_item_id, variant_id, requested, ${raw("requested")}, inventory_item_id, location_id,
       quantity, ${raw("quantity")}, reservation, line_item_id
     from jsonb_to_recordset(?::jsonb) as a(id text, reservation text, line_item_id text, variant_id text, inventory_item_id text,
       location_id text, quantity numeric, requested numeric)`,
    [hold.id, JSON.stringify(rows)]
  );
}
