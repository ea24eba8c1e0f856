import { entityId } from "../../../shared/entity-id";
import type { Sql } from "../../../shared/sql";
import { decimal, quantity, type Quantity } from "../rules/quantity";
import { aheadOf, type Waiting } from "../rules/waiting-line";
import { each, EACH, raw } from "../../../shared/sql-values";

/** The items' lines: who still asks, first come first. */
export async function waitingFor(sql: Sql, items: Iterable<string>, seenSince: Date): Promise<Waiting[]> {
  const rows = await sql.execute<{ cart_id: string; inventory_item_id: string; quantity: string }>(
    `select cart_id, inventory_item_id, quantity::text from doorstep_stock_wait
     where inventory_item_id = any(${EACH}) and state = 'waiting' and deleted_at is null and seen_at >= ? order by joined_at, id`,
    [each(items), seenSince]
  );
  return rows.map((row) => ({ ...row, quantity: quantity(row.quantity) }));
}

/** Puts the cart into the items' lines, or tells that it still stands there; its place is kept unless it went away meanwhile. */
export async function standInLine(sql: Sql, cartId: string, wants: ReadonlyMap<string, Quantity>, { now, seenSince }: { now: Date; seenSince: Date }): Promise<void> {
  if (!wants.size) return;
  const rows = [...wants].map(([item, amount]) => ({ id: entityId("dswait"), item, quantity: decimal(amount) }));
  await sql.execute(
    `insert into doorstep_stock_wait as w (id, cart_id, inventory_item_id, quantity, raw_quantity, joined_at, seen_at)
     select id, ?, item, quantity, ${raw("quantity")}, ?, ? from jsonb_to_recordset(?::jsonb) as a(id text, item text, quantity numeric)
     on conflict (cart_id, inventory_item_id) where state = 'waiting' and deleted_at is null
     do update set quantity = excluded.quantity, raw_quantity = excluded.raw_quantity, updated_at = now(), seen_at = excluded.seen_at,
       joined_at = case when w.seen_at < ? then excluded.joined_at else w.joined_at end`,
    [cartId, now, now, JSON.stringify(rows), seenSince]
  );
}

/** Takes the carts out of every line: they have what they waited for, or have gone. */
export async function leaveLines(sql: Sql, cartIds: readonly string[], state: "served" | "left"): Promise<void> {
  if (!cartIds.length) return;
  await sql.execute(
    `update doorstep_stock_wait set state = ?, updated_at = now() where cart_id = any(${EACH}) and state = 'waiting' and deleted_at is null`,
    [state, each(cartIds)]
  );
}

/** Where the cart stands in each item's line: how many carts are ahead of it, and how many wait in all. */
export async function placesIn(sql: Sql, cartId: string, items: readonly string[], seenSince: Date): Promise<Map<string, { ahead: number; waiting: number }>> {
  const lines = await waitingFor(sql, items, seenSince);
  return new Map(items.map((item) => {
    const line = lines.filter((one) => one.inventory_item_id === item);
    return [item, { ahead: aheadOf(line, cartId).length, waiting: line.length }];
  }));
}

export async function isInLine(sql: Sql, cartId: string, seenSince: Date): Promise<boolean> {
  const rows = await sql.execute(`select 1 from doorstep_stock_wait where cart_id = ? and state = 'waiting' and seen_at >= ? and deleted_at is null limit 1`, [cartId, seenSince]);
  return rows.length > 0;
}

/** Whether what is free and what carts hold is enough for the wishes: what is sold does not come back. */
export async function couldComeBack(sql: Sql, wants: ReadonlyMap<string, Quantity>): Promise<boolean> {
  const rows = await sql.execute<{ item: string; units: string }>(
    `select l.inventory_item_id as item, (sum(l.stocked_quantity - l.reserved_quantity) + coalesce((
       select sum(r.quantity) from reservation_item r join doorstep_stock_hold h on h.id = r.external_id and h.state in ('held', 'claimed')
       where r.inventory_item_id = l.inventory_item_id and r.line_item_id is null and r.deleted_at is null), 0))::text as units
     from inventory_level l where l.inventory_item_id = any(${EACH}) and l.deleted_at is null group by 1`,
    [each(wants.keys())]
  );
  const units = new Map(rows.map((row) => [row.item, quantity(row.units)]));
  return [...wants].every(([item, wanted]) => (units.get(item) ?? 0n) >= wanted);
}
