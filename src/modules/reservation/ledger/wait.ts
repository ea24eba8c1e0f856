import { generateEntityId } from "@medusajs/framework/utils";
import type { Sql } from "../../../shared/sql";
import { decimal, type Quantity } from "../rules/quantity";
import { raw } from "./sql";

/** Puts the cart into the items' lines, or tells that it still stands there; its place is kept unless it went away meanwhile. */
export async function standInLine(sql: Sql, cartId: string, wants: ReadonlyMap<string, Quantity>, { now, seenSince }: { now: Date; seenSince: Date }): Promise<void> {
  if (!wants.size) return;
  const rows = [...wants].map(([item, amount]) => ({ id: generateEntityId(undefined, "dswait"), item, quantity: decimal(amount) }));
  await sql.execute(
    `insert into doorstep_stock_wait as w (id, cart_id, inventory_item_id, quantity, raw_quantity, joined_at, seen_at)
     select id, ?, item, quantity, ${raw("quantity")}, ?, ? from jsonb_to_recordset(?::jsonb) as a(id text, item text, quantity numeric)
     on conflict (cart_id, inventory_item_id) where state = 'waiting' and deleted_at is null
     do update set quantity = excluded.quantity, raw_quantity = excluded.raw_quantity, updated_at = now(), seen_at = excluded.seen_at,
       joined_at = case when w.seen_at < ? then excluded.joined_at else w.joined_at end`,
    [cartId, now, now, JSON.stringify(rows), seenSince]
  );
}
