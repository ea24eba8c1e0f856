import type { Call, Json } from "../../demo/walk/shop-client";
import { rowsOf } from "./sql";
import { until } from "./until";

/** What the tables say of an inventory item, over all its locations; in its own units. */
type Book = { item: string; stocked: number; reserved: number; kept: number; ordered: number; settled: number };

const BOOKS = `
  select l.inventory_item_id as item, sum(l.stocked_quantity)::float as stocked, sum(l.reserved_quantity)::float as reserved,
    coalesce((select sum(r.quantity) from reservation_item r where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null), 0)::float as kept,
    coalesce((select sum(r.quantity) from reservation_item r where r.inventory_item_id = l.inventory_item_id and r.deleted_at is null and r.line_item_id is not null), 0)::float as settled,
    coalesce((select sum(i.quantity * v.required_quantity) from product_variant_inventory_item v
      join order_line_item ol on ol.variant_id = v.variant_id join order_item i on i.item_id = ol.id and i.deleted_at is null
      join "order" o on o.id = i.order_id and o.version = i.version and o.deleted_at is null and o.canceled_at is null and o.is_draft_order is not true
      where v.inventory_item_id = l.inventory_item_id and v.deleted_at is null), 0)::float as ordered
  from inventory_level l where l.deleted_at is null and l.inventory_item_id = any($1) group by l.inventory_item_id order by 1`;

/** Reservations that stand for no order's line and for no live hold, and live holds whose units nothing keeps. */
const ORPHANS = `
  select r.id from reservation_item r left join doorstep_stock_hold h on h.id = r.external_id and h.state in ('held', 'claimed')
    where r.deleted_at is null and r.inventory_item_id = any($1) and r.line_item_id is null and h.id is null
  union all
  select l.id from doorstep_stock_hold h join doorstep_stock_hold_line l on l.hold_id = h.id and l.deleted_at is null
    left join reservation_item r on r.id = l.reservation_item_id and r.deleted_at is null
    where h.state in ('held', 'claimed') and h.deleted_at is null and l.inventory_item_id = any($1) and r.id is null`;

/**
 * Fails unless the stock of the items, of which no order has been sent yet, is true: what orders have is what is reserved
 * for them and no more than there is, every level says what its reservations add up to, the audit finds nothing, and when
 * the last holds are released nothing is kept but for orders. Gives how many units of each item, in the order of their ids, were sold.
 */
export async function expectStockTrue(database: string, admin: Call, itemIds: string[]): Promise<number[]> {
  const books = () => rowsOf<Book>(database, BOOKS, itemIds);
  const isSettled = async () => (await books()).every(({ ordered, settled }) => ordered === settled);
  // What is not settled in time is told by the comparison below, with its figures.
  await until("every order's units to be settled", isSettled, 90_000).catch(() => undefined);
  expect(await rowsOf(database, ORPHANS, itemIds)).toEqual([]);
  expect((await admin("GET", "/admin/doorstep/stock-audit")).findings).toEqual([]);
  await releaseHolds(database, admin, itemIds);
  const final = await books();
  expect(final).toEqual(final.map((book) => ({ ...book, settled: book.ordered, kept: book.ordered, reserved: book.ordered })));
  expect(final.filter(({ ordered, stocked }) => ordered > stocked)).toEqual([]);
  return final.map(({ ordered }) => ordered);
}

async function releaseHolds(database: string, admin: Call, itemIds: string[]): Promise<void> {
  const held = await rowsOf<Json>(database, `select distinct h.id from doorstep_stock_hold h join doorstep_stock_hold_line l on l.hold_id = h.id
    where h.state = 'held' and h.deleted_at is null and l.inventory_item_id = any($1)`, itemIds);
  for (const { id } of held) await admin("DELETE", `/admin/doorstep/holds/${id}`);
}
