import type { Sql } from "../../../shared/sql";
import { quantity } from "../rules/quantity";
import { matchOrderLines } from "../rules/match-order-lines";
import type { Books } from "./books";
import { keepCount, lockLevels } from "./levels";
import { heldFor, heldLines, itemsOf, unreserveLines } from "./lines";
import { each, EACH } from "../../../shared/sql-values";

/** An order as far as its stock goes. */
export type OrderLine = { id: string; variant_id: string | null; quantity: number };
export type OrderToSettle = { id: string; canceled: boolean; items: OrderLine[] };

/** Whether the cart still is this order's: core unties the two and deletes the order when its payment is declined. */
export async function isOrderOf(sql: Sql, cartId: string, orderId: string): Promise<boolean> {
  const rows = await sql.execute(`select order_id from order_cart where cart_id = ? and order_id = ? and deleted_at is null`, [cartId, orderId]);
  return rows.length > 0;
}

/**
 * Hands the claim's reservations to the lines of the order: the same rows, at the allocated locations, so that no unit
 * is free for a moment. What matches no line of the order goes back; where core reserved for a line too, ours stays.
 */
export async function handOver(books: Books, holdId: string, order: OrderToSettle): Promise<void> {
  const lines = await heldLines(books, [holdId]);
  const matches = matchOrderLines(
    [...new Map(lines.map((line) => [line.line_item_id, line])).values()],
    order.items.map((item) => ({ ...item, quantity: quantity(item.quantity) }))
  );
  const items = await itemsOf(books, [holdId]);
  if (!items.length) return;
  await lockLevels(books, items);
  await dropCoreReservations(books, holdId, matches.values());
  await give(books, holdId, matches);
  await unreserveLines(books, [holdId]);
  await keepCount(books, items);
}

/** Takes the units back from the lines of an order that is no more: the hold keeps them as before. */
export async function takeBack(sql: Sql, holdId: string, cartId: string): Promise<void> {
  await sql.execute(
    `update reservation_item set line_item_id = null, description = ?, updated_at = now() where id in
       (select reservation_item_id from doorstep_stock_hold_line where hold_id = ?)`,
    [heldFor(cartId), holdId]
  );
  await sql.execute(`update doorstep_stock_hold_line set order_line_item_id = null, updated_at = now() where hold_id = ?`, [holdId]);
}

/** Core reserves by itself where the claim could not tell it not to; those would count the units twice. */
const dropCoreReservations = (sql: Sql, holdId: string, orderLineIds: Iterable<string>): Promise<unknown> =>
  sql.execute(
    `delete from reservation_item where line_item_id = any(${EACH}) and id not in
       (select reservation_item_id from doorstep_stock_hold_line where hold_id = ? and reservation_item_id is not null)`,
    [each(orderLineIds), holdId]
  );

/** The claim's reservations, as those of the lines that its cart's became. */
export async function give(sql: Sql, holdId: string, matches: ReadonlyMap<string, string>): Promise<void> {
  const lines = JSON.stringify([...matches].map(([cart_line, order_line]) => ({ cart_line, order_line })));
  const pairs = "jsonb_to_recordset(?::jsonb) as m(cart_line text, order_line text)";
  await sql.execute(
    `update reservation_item r set line_item_id = m.order_line, description = null, updated_at = now()
     from doorstep_stock_hold_line h join ${pairs} on m.cart_line = h.line_item_id where h.hold_id = ? and r.id = h.reservation_item_id`,
    [lines, holdId]
  );
  await sql.execute(
    `update doorstep_stock_hold_line h set order_line_item_id = m.order_line, updated_at = now()
     from ${pairs} where h.hold_id = ? and m.cart_line = h.line_item_id`,
    [lines, holdId]
  );
}
