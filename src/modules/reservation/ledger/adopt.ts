import { entityId } from "../../../shared/entity-id";
import { quantity, type Quantity } from "../rules/quantity";
import { readQueues } from "./backorders";
import type { Books } from "./books";
import { lockLevels } from "./levels";
import type { OrderLine } from "./settle";
import { giveSurplusBack } from "./surplus";
import { each, EACH, raw } from "../../../shared/sql-values";

/** An order as far as what core reserved for its lines goes. */
export type OrderLines = { id: string; cart_id: string; at: Date; items: OrderLine[] };
type Reservation = { id: string; line_item_id: string; inventory_item_id: string; location_id: string; quantity: string; allow_backorder: boolean };

const HOLD = `select id from doorstep_stock_hold where order_id = ? and state = 'settled' and deleted_at is null`;

/** Core's reservations for lines of the order, that stand in no hold. */
const UNRECORDED = `
  select r.id, r.line_item_id, r.inventory_item_id, r.location_id, r.quantity::text, coalesce(r.allow_backorder, false) as allow_backorder from reservation_item r
  where r.line_item_id = any(${EACH}) and r.deleted_at is null
    and not exists (select 1 from doorstep_stock_hold_line l where l.reservation_item_id = r.id and l.deleted_at is null) order by r.id`;

/**
 * The hold's lines whose reservation is gone, because core reserved anew for their line of the order, or because the order
 * has that line no more. Those that were fulfilled have none either, and stay: they tell where the goods came from.
 */
const REPLACED = `
  select l.id from doorstep_stock_hold_line l left join reservation_item r on r.id = l.reservation_item_id and r.deleted_at is null
  where l.hold_id = ? and l.order_line_item_id is not null and l.deleted_at is null and r.id is null
    and (l.order_line_item_id = any(${EACH}) or l.order_line_item_id <> all(${EACH}))`;

/**
 * Records in the order's hold what core reserved by itself for the order's lines: a draft order, the completion hook
 * switched off, an edit, an exchange, a claim. What it replaced goes. An order without a hold gets one. What is reserved beyond what
 * has still to leave goes back; gives when to look at it again, where it is too early to tell.
 */
export async function adoptReservations(books: Books, order: OrderLines, now: Date): Promise<Date | null> {
  await record(books, order, now);
  return giveSurplusBack(books, order.id, now);
}

async function record(books: Books, order: OrderLines, now: Date): Promise<void> {
  const [known] = await books.execute<{ id: string }>(HOLD, [order.id]);
  if (known && !(await unrecorded(books, known.id, order)).any) return;
  const [made] = known ? [] : await makeHold(books, order);
  const [hold] = await books.execute<{ id: string }>(`${HOLD} for update`, [order.id]);
  if (!hold) return;
  const { fresh, replaced } = await unrecorded(books, hold.id, order);
  await books.execute(`delete from doorstep_stock_hold_line where id = any(${EACH})`, [each(replaced)]);
  await writeLines(books, hold.id, order, fresh, await waitingAmong(books, fresh, now));
  if (!made) await books.execute("update doorstep_stock_hold set reallocated_at = ?, updated_at = now() where id = ?", [now, hold.id]);
}

async function unrecorded(books: Books, holdId: string, order: OrderLines): Promise<{ fresh: Reservation[]; replaced: string[]; any: boolean }> {
  const lines = each(order.items.map(({ id }) => id));
  const fresh = await books.execute<Reservation>(UNRECORDED, [lines]);
  const gone = await books.execute<{ id: string }>(REPLACED, [holdId, each(fresh.map((reservation) => reservation.line_item_id)), lines]);
  return { fresh, replaced: gone.map(({ id }) => id), any: fresh.length + gone.length > 0 };
}

const makeHold = (books: Books, order: OrderLines): Promise<{ id: string }[]> =>
  books.execute<{ id: string }>(
    `insert into doorstep_stock_hold (id, cart_id, state, first_held_at, expires_at, order_id, settled_at) values (?, ?, 'settled', ?, ?, ?, ?)
     on conflict (order_id) where order_id is not null and deleted_at is null do nothing returning id`,
    [entityId("dshold"), order.cart_id, order.at, order.at, order.id, order.at]
  );

/**
 * Those that wait for stock or its release. Core allows a backorder wherever the variant does, also where enough is there:
 * that is promised firmly, so that the queue is not served with it.
 */
async function waitingAmong(books: Books, reservations: readonly Reservation[], now: Date): Promise<Set<string>> {
  const asked = reservations.filter(({ allow_backorder }) => allow_backorder);
  if (!asked.length) return new Set();
  const items = asked.map((reservation) => reservation.inventory_item_id);
  await lockLevels(books, items);
  const { queues, unreleased } = await readQueues(books, items, now);
  const left = new Map(queues.map(({ item, location, free, queue }) => [placeOf(item, location), queue.length ? 0n : free]));
  const waiting = asked.filter(({ inventory_item_id: item, location_id, ...reservation }) => {
    const there: Quantity = left.get(placeOf(item, location_id)) ?? 0n;
    if (unreleased.has(item) || there < quantity(reservation.quantity)) return true;
    left.set(placeOf(item, location_id), there - quantity(reservation.quantity));
    return false;
  });
  const firm = asked.filter((reservation) => !waiting.includes(reservation)).map(({ id }) => id);
  await books.execute(`update reservation_item set allow_backorder = false, updated_at = now() where id = any(${EACH})`, [each(firm)]);
  return new Set(waiting.map(({ id }) => id));
}

const placeOf = (item: string, location: string): string => `${item} ${location}`;

async function writeLines(books: Books, holdId: string, { items }: OrderLines, reservations: readonly Reservation[], waiting: ReadonlySet<string>): Promise<void> {
  const lines = new Map(items.map((item) => [item.id, item]));
  const rows = reservations.map(({ id: reservation, ...line }) => {
    const { variant_id, quantity: requested } = lines.get(line.line_item_id)!;
    return { ...line, id: entityId("dshline"), reservation, variant_id, requested, backorder: waiting.has(reservation) };
  });
  await books.execute(
    `insert into doorstep_stock_hold_line (id, hold_id, line_item_id, variant_id, requested, raw_requested, inventory_item_id, location_id,
       quantity, raw_quantity, backorder, reservation_item_id, order_line_item_id)
     select id, ?, line_item_id, variant_id, requested, ${raw("requested")}, inventory_item_id, location_id,
       quantity, ${raw("quantity")}, backorder, reservation, line_item_id
     from jsonb_to_recordset(?::jsonb) as a(id text, reservation text, line_item_id text, variant_id text, inventory_item_id text,
       location_id text, quantity numeric, requested numeric, backorder boolean)`,
    [holdId, JSON.stringify(rows)]
  );
}
