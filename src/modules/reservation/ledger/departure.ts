import { entityId } from "../../../shared/entity-id";
import { Conflict } from "../../../shared/errors";
import type { Sql } from "../../../shared/sql";
import { each, EACH, raw } from "../../../shared/sql-values";
import { decimal, least, quantity } from "../rules/quantity";
import type { Books } from "./books";
import { changeStock, keepCount, lockLevels } from "./levels";
import { setReserved } from "./lines";

/** So much of an item for one order line, in units of the item. */
export type Part = { line_item_id: string; inventory_item_id: string; quantity: number };
/** A parcel that leaves a location, known by its label's reference. */
export type Parcel = { reference: string; order_id: string; location_id: string; parts: Part[] };

type Held = { id: string; quantity: string };
const RESERVED = `
  select id, quantity::text from reservation_item where line_item_id = ? and inventory_item_id = ? and location_id = ? and deleted_at is null order by id for update`;

/**
 * A parcel's goods leave: its lines' reservations at the location shrink, and the stock with them, in one. Once for its
 * reference, however often it is told. Core's own fulfilment takes each reservation of a line for the whole of it, wherever it
 * is, so a line at two locations, or in two parcels, would leave twice. @throws 409 when it is not reserved there
 */
export async function depart(books: Books, { reference, order_id, location_id, parts }: Parcel): Promise<void> {
  const [made] = await books.execute(
    `insert into doorstep_stock_departure (id, reference, order_id, location_id, parts) values (?, ?, ?, ?, ?)
     on conflict (reference) where deleted_at is null do nothing returning id`, [entityId("dsdep"), reference, order_id, location_id, JSON.stringify(parts)]
  );
  if (!made) return;
  const items = parts.map((part) => part.inventory_item_id);
  await lockLevels(books, items);
  for (const part of parts) await takeReserved(books, part, location_id);
  for (const part of parts) await changeStock(books, part.inventory_item_id, location_id, -quantity(part.quantity));
  await keepCount(books, items);
}

/** The parcel's goods are back, and reserved for their lines again; once. Nothing when they never left. What the order wants no more goes back when it is followed. */
export async function comeBack(books: Books, reference: string, now: Date): Promise<void> {
  const [parcel] = await books.execute<Omit<Parcel, "reference">>(
    "update doorstep_stock_departure set returned_at = ?, updated_at = now() where reference = ? and returned_at is null and deleted_at is null returning order_id, location_id, parts", [now, reference]
  );
  if (!parcel) return;
  const items = parcel.parts.map((part) => part.inventory_item_id);
  await lockLevels(books, items);
  for (const part of parcel.parts) await changeStock(books, part.inventory_item_id, parcel.location_id, quantity(part.quantity));
  if (!(await isCanceled(books, parcel.order_id))) {
    for (const part of parcel.parts) await reserveAgain(books, part, parcel.location_id);
  }
  await keepCount(books, items);
}

/** Core itself has put the goods of these parcels back into stock and reserved them: somebody canceled their fulfilments there. Nothing for those that came back before. */
export async function cameBackInCore(sql: Sql, references: readonly string[], now: Date): Promise<void> {
  if (!references.length) return;
  await sql.execute(
    `update doorstep_stock_departure set returned_at = ?, updated_at = now() where reference = any(${EACH}) and returned_at is null and deleted_at is null`, [now, each(references)]
  );
}

/** Core lets go of an order's reservations when it is canceled, and never looks at it again. */
async function isCanceled(books: Books, orderId: string): Promise<boolean> {
  const [order] = await books.execute<{ canceled_at: Date | null }>('select canceled_at from "order" where id = ? for share', [orderId]);
  return Boolean(order?.canceled_at);
}

async function takeReserved(books: Books, part: Part, location: string): Promise<void> {
  let left = quantity(part.quantity);
  for (const held of await books.execute<Held>(RESERVED, [part.line_item_id, part.inventory_item_id, location])) {
    const taken = least(left, quantity(held.quantity));
    left -= taken;
    await setReserved(books, held.id, quantity(held.quantity) - taken);
  }
  if (left > 0n) throw new Conflict(`Of item ${part.inventory_item_id}, ${decimal(left)} are not reserved at the location for this order: have its stock looked at`, "not_reserved");
}

async function reserveAgain(books: Books, part: Part, location: string): Promise<void> {
  const [held] = await books.execute<Held>(RESERVED, [part.line_item_id, part.inventory_item_id, location]);
  if (held) return setReserved(books, held.id, quantity(held.quantity) + quantity(part.quantity));
  await books.execute(
    `insert into reservation_item (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity, allow_backorder, created_at, updated_at)
     values (?, ?, ?, ?, ?::numeric, ${raw("?::numeric")}, false, now(), now())`,
    [entityId("resitem"), part.line_item_id, part.inventory_item_id, location, String(part.quantity), String(part.quantity)]
  );
}
