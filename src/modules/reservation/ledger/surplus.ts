import { least, quantity } from "../rules/quantity";
import type { Books } from "./books";
import { keepCount, lockLevels } from "./levels";
import { setReserved } from "./lines";

/**
 * The reservations for lines of orders of which more is reserved than has still to leave, with how much too much
 * their line has, in units of the item. Where an edit is confirmed while a parcel of the order leaves, core reserves the line
 * anew for all that is not fulfilled in its own books, and the leaving pieces are not yet.
 */
export const surplusOf = (orders: string): string => `
  with line as (
    select o.id as order_id, o.display_id, oi.item_id as line_item_id, w.inventory_item_id,
      oi.quantity * w.required_quantity - greatest(coalesce(oi.fulfilled_quantity, 0) * w.required_quantity, coalesce((
        select sum((part->>'quantity')::numeric) from doorstep_stock_departure d, jsonb_array_elements(d.parts) part
        where d.order_id = o.id and d.returned_at is null and d.deleted_at is null
          and part->>'line_item_id' = oi.item_id and part->>'inventory_item_id' = w.inventory_item_id), 0)) as open
    from "order" o join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
    join order_line_item li on li.id = oi.item_id join product_variant_inventory_item w on w.variant_id = li.variant_id and w.deleted_at is null
    where ${orders}),
  reserved as (
    select r.*, l.order_id, l.display_id, sum(r.quantity) over line - greatest(l.open, 0) as surplus, max(r.updated_at) over line as changed_at
    from line l join reservation_item r on r.line_item_id = l.line_item_id and r.inventory_item_id = l.inventory_item_id and r.deleted_at is null
    window line as (partition by r.line_item_id, r.inventory_item_id))`;

/** A reservation of a line of which more is reserved than is `open`; `surplus`: how much too much the line has. */
export type Surplus = { id: string; line_item_id: string; inventory_item_id: string; quantity: string; surplus: string };

/** A surplus may be none until then: core reserves the pieces of a fulfilment that it cancels before its order counts them back. */
const REST_MS = 60_000;

const OF_ORDER = `${surplusOf("o.id = ?")}
  select id, line_item_id, inventory_item_id, quantity::text, surplus::text, changed_at from reserved where surplus > 0 order by created_at desc, id`;

/**
 * Gives back what the order's lines keep beyond what has still to leave, once that has rested; what they got last goes first.
 * Gives when to look again at what has not; null where there is nothing.
 */
export async function giveSurplusBack(books: Books, orderId: string, now: Date): Promise<Date | null> {
  const find = () => books.execute<Surplus & { changed_at: Date }>(OF_ORDER, [orderId]);
  const hasRested = ({ changed_at }: { changed_at: Date }): boolean => changed_at.getTime() + REST_MS <= now.getTime();
  const found = await find();
  if (found.some(hasRested)) await shrinkFound(books, async () => (await find()).filter(hasRested));
  const fresh = found.filter((row) => !hasRested(row)).map(({ changed_at }) => changed_at.getTime());
  return fresh.length ? new Date(Math.max(...fresh) + REST_MS) : null;
}

/** Takes each line's surplus off its reservations, in the order in which they are found; what is mended before the levels are locked is left. */
export async function shrinkFound(books: Books, find: () => Promise<Surplus[]>): Promise<void> {
  const items = (await find()).map((row) => row.inventory_item_id);
  if (!items.length) return;
  await lockLevels(books, items);
  await shrink(books, await find());
  await keepCount(books, items);
}

async function shrink(books: Books, rows: readonly Surplus[]): Promise<void> {
  const left = new Map(rows.map((row) => [lineOf(row), quantity(row.surplus)]));
  for (const row of rows) {
    const taken = least(left.get(lineOf(row))!, quantity(row.quantity));
    left.set(lineOf(row), left.get(lineOf(row))! - taken);
    if (taken > 0n) await setReserved(books, row.id, quantity(row.quantity) - taken);
  }
}

const lineOf = (row: Surplus): string => `${row.line_item_id} ${row.inventory_item_id}`;
