import type { Context } from "@medusajs/framework/types";
import { notFound } from "../../../shared/errors";
import { enqueue } from "../../../shared/work/enqueue";
import { StockRefusal } from "../refusal";
import { allocate, type Allocation } from "../rules/allocate";
import type { Demand } from "../rules/demand";
import { Policies } from "../rules/policies";
import { atLeastNone, quantity, type Quantity } from "../rules/quantity";
import { Shelf } from "../rules/shelf";
import type { Sale } from "../rules/sourcing/location";
import { sourcesFor } from "../rules/sourcing/sourcing";
import { booksOf, type Books } from "./books";
import { keepCount, lockLevels } from "./levels";
import { dropLines, reserveLines } from "./lines";
import { give } from "./settle";
import { readSourcing } from "./sourcing";

/** Where a line of an order's allocation is to come from instead. */
export type Move = { hold_line_id: string; location_id: string };
type SettledLine = Omit<Allocation, "line_item_id"> & { id: string; line_item_id: string; order_line_item_id: string; requested: Quantity };

const ONE = quantity(1);
/** A person may move goods to where the rules would not. */
const NO_POLICIES = new Policies([]);

/** The order's hold, locked, with its lines. @throws 404 when no stock was ever allocated to the order */
export async function lockAllocation(books: Books, orderId: string): Promise<{ id: string; cart_id: string; lines: SettledLine[] }> {
  const [hold] = await books.execute<{ id: string; cart_id: string }>(
    `select id, cart_id from doorstep_stock_hold where order_id = ? and state = 'settled' and deleted_at is null for update`, [orderId]
  );
  if (!hold) throw notFound("allocation of the order", orderId);
  const lines = await books.execute<Record<Exclude<keyof SettledLine, "backorder">, string> & { backorder: boolean }>(
    `select l.id, l.line_item_id, l.order_line_item_id, l.variant_id, l.inventory_item_id, l.location_id, r.quantity::text, l.requested::text,
       (l.backorder and l.ready_at is null) as backorder
     from doorstep_stock_hold_line l join reservation_item r on r.id = l.reservation_item_id and r.deleted_at is null
     where l.hold_id = ? and l.order_line_item_id is not null and l.deleted_at is null order by l.id`, [hold.id]
  );
  return { ...hold, lines: lines.map((line) => ({ ...line, quantity: quantity(line.quantity), requested: quantity(line.requested) })) };
}

/** Allocates the order to the locations that a person names. @throws 404, StockRefusal where there is too little */
export async function moveAllocation(context: Context, orderId: string, moves: readonly Move[]): Promise<void> {
  const books = booksOf(context);
  const hold = await lockAllocation(books, orderId);
  const to = new Map(moves.map((move) => [move.hold_line_id, move.location_id]));
  for (const id of to.keys()) if (!hold.lines.some((line) => line.id === id)) throw notFound("line of the order's allocation", id);
  const moved = hold.lines.filter((line) => to.has(line.id) && to.get(line.id) !== line.location_id);
  if (!moved.length) return;
  const shelf = new Shelf(await lockLevels(books, hold.lines.map((line) => line.inventory_item_id)), NO_POLICIES);
  for (const line of moved) {
    const there = { ...line, location_id: to.get(line.id)! };
    const available = atLeastNone(shelf.at(there));
    if (available < line.quantity) {
      throw new StockRefusal([{ line_item_id: line.order_line_item_id, variant_id: line.variant_id, requested: line.quantity, available }], () => null);
    }
    shelf.take([there]);
  }
  // What is moved to where it lies waits no more.
  const allocations = hold.lines.map((line) => (moved.includes(line) ? { ...line, location_id: to.get(line.id)!, backorder: false } : line));
  await rewrite(context, books, orderId, hold, allocations, null);
}

/** Lets the rules decide anew where the order's goods come from. @throws 404, StockRefusal */
export async function sourceAnew(context: Context, orderId: string, sale: Sale, { now, timeZone }: { now: Date; timeZone: string }): Promise<void> {
  const books = booksOf(context);
  const hold = await lockAllocation(books, orderId);
  const items = hold.lines.map((line) => line.inventory_item_id);
  if (!items.length) return;
  const levels = await lockLevels(books, items);
  const { locations, rules, policies } = await readSourcing(books, items, now, timeZone);
  const shelf = new Shelf(levels, policies);
  shelf.giveBack(hold.lines);
  const { allocations, shortages, decision } = allocate(demandsOf(hold.lines), shelf.free(), {
    ...sourcesFor(rules, locations, sale), backorder_left: shelf.backorderLeft(), preorders: policies.preorders(now),
  });
  if (shortages.length) throw new StockRefusal(shortages, () => null);
  await rewrite(context, books, orderId, hold, allocations, decision);
}

/** The order's lines as one unit each, of all that they need: so they are drawn as a whole, whatever they are made of. */
function demandsOf(lines: readonly SettledLine[]): Demand[] {
  const demands = new Map<string, Demand>();
  for (const line of lines) {
    const demand = demands.get(line.line_item_id) ?? { line_item_id: line.line_item_id, variant_id: line.variant_id, quantity: ONE, backorder: false, parts: [] };
    const part = demand.parts.find((one) => one.inventory_item_id === line.inventory_item_id);
    if (part) part.required += line.quantity;
    else demand.parts.push({ inventory_item_id: line.inventory_item_id, required: line.quantity });
    demands.set(line.line_item_id, { ...demand, backorder: demand.backorder || line.backorder });
  }
  return [...demands.values()];
}

type Held = Awaited<ReturnType<typeof lockAllocation>>;

/** The order gets these reservations in place of those it had, under the levels' locks that the caller has. */
export async function rewrite(context: Context, books: Books, orderId: string, hold: Held, allocations: readonly Allocation[], decision: unknown): Promise<void> {
  const requested = new Map(hold.lines.map((line) => [line.line_item_id, line]));
  const demands = [...requested.values()].map((line): Demand => ({ ...line, quantity: line.requested, parts: [] }));
  await books.execute(`update doorstep_stock_hold_line set order_line_item_id = null where hold_id = ?`, [hold.id]);
  await dropLines(books, [hold.id]);
  await reserveLines(books, [{ hold_id: hold.id, cart_id: hold.cart_id, demands, allocations }]);
  await give(books, hold.id, new Map([...requested].map(([id, line]) => [id, line.order_line_item_id])));
  await keepCount(books, hold.lines.map((line) => line.inventory_item_id));
  await books.execute(`update doorstep_stock_hold set decision = ?::jsonb, reallocated_at = now(), updated_at = now() where id = ?`, [JSON.stringify(decision), hold.id]);
  await enqueue(context, { work: "follow-order", key: orderId });
}
