import { GUARDED } from "../guard/sql";
import { decimal, quantity, type Quantity } from "../rules/quantity";
import type { Books } from "./books";
import { each, EACH, raw } from "../../../shared/sql-values";

/** What one location has of one inventory item, and how much of that is promised. */
export type StockLevel = { inventory_item_id: string; location_id: string; stocked: Quantity; reserved: Quantity };
type Row = Record<keyof StockLevel, string>;

const COLUMNS = "l.inventory_item_id, l.location_id, l.stocked_quantity::text as stocked";
const OF_ITEMS = `where l.inventory_item_id = any(${EACH}) and l.deleted_at is null`;
const COUNTED = `select ${COLUMNS}, l.reserved_quantity::text as reserved, ${GUARDED} as guarded from inventory_level l ${OF_ITEMS}`;
/**
 * Without the guard the true reservations are summed rather than `reserved_quantity` read: core updates that without a
 * lock and loses updates (medusa#16569).
 */
const SUMMED = `select ${COLUMNS}, coalesce(sum(r.quantity), 0)::text as reserved from inventory_level l
  left join reservation_item r on r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null
  ${OF_ITEMS} group by l.id`;

/** Locks the items' levels, in one order for everybody so that no two wait for each other, and tells what stands in them. */
export const lockLevels = (books: Books, items: Iterable<string>): Promise<StockLevel[]> =>
  read(books, `${COUNTED} order by l.inventory_item_id, l.location_id for update`, items);

/** The same without a lock: what is true at this moment, and perhaps no more at the next. */
export const levelsOf = (books: Books, items: Iterable<string>): Promise<StockLevel[]> => read(books, COUNTED, items);

/** The sums are read in a second statement, whose snapshot is younger than the locks. */
async function read(books: Books, counted: string, items: Iterable<string>): Promise<StockLevel[]> {
  const of = each(items);
  const rows = await books.execute<Row & { guarded: boolean }>(counted, [of]);
  books.guarded = rows.every(({ guarded }) => guarded);
  const levels: Row[] = books.guarded ? rows : await books.execute<Row>(SUMMED, [of]);
  return levels.map(({ inventory_item_id, location_id, stocked, reserved }) => ({
    inventory_item_id, location_id, stocked: quantity(stocked), reserved: quantity(reserved),
  }));
}

/** Sets `reserved_quantity` of the items' levels, which the caller has locked, to the true sum of their reservations. */
export async function trueUp(books: Books, items: Iterable<string>): Promise<void> {
  await books.execute(
    `update inventory_level l set reserved_quantity = t.total, raw_reserved_quantity = ${raw("t.total")}, updated_at = now()
     from (select v.id, coalesce(sum(r.quantity), 0) as total from inventory_level v
           left join reservation_item r on r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id
             and r.deleted_at is null
           where v.deleted_at is null and v.inventory_item_id = any(${EACH}) group by v.id) t
     where l.id = t.id and l.reserved_quantity is distinct from t.total`,
    [each(items)]
  );
}

/** Brings the locked levels' counts up to what was just written to their reservations, where no guard has done it. */
export const keepCount = async (books: Books, items: Iterable<string>): Promise<void> => {
  if (!books.guarded) await trueUp(books, items);
};

/** Changes what a location has of an item. Gives the level's id; undefined where the location does not keep the item. */
export async function changeStock(books: Books, item: string, location: string, by: Quantity): Promise<string | undefined> {
  const [level] = await books.execute<{ id: string }>(
    `update inventory_level set stocked_quantity = stocked_quantity + ?::numeric, raw_stocked_quantity = ${raw("(stocked_quantity + ?::numeric)")}, updated_at = now()
     where inventory_item_id = ? and location_id = ? and deleted_at is null returning id`, [decimal(by), decimal(by), item, location]
  );
  return level?.id;
}
