import type { Context } from "@medusajs/framework/types";
import { enqueue } from "../../../shared/work/enqueue";
import { expectedDates, servedBy, type Incoming } from "../rules/backorders";
import { quantity, type Quantity } from "../rules/quantity";
import { booksOf, type Books } from "./books";
import { lockLevels } from "./levels";
import { each, EACH } from "../../../shared/sql-values";

/** A line that waits for stock at a location, with its place in the queue there. Quantities in units of the inventory item. */
export type QueuedLine = {
  id: string; hold_id: string; order_id: string; cart_id: string; line_item_id: string; order_line_item_id: string;
  inventory_item_id: string; location_id: string; quantity: Quantity; placed_at: Date; expected_at: Date | null; position: number;
  /** Not released yet: a pre-order. */
  unreleased: boolean;
};
type Row = Omit<QueuedLine, "quantity" | "expected_at" | "position" | "unreleased"> & { quantity: string };

/** Those that wait, each item's in the order in which its orders were made: when a hold was settled says only when its order was followed. */
const QUEUE = `
  select l.id, l.hold_id, h.order_id, h.cart_id, l.line_item_id, l.order_line_item_id, l.inventory_item_id, l.location_id, r.quantity::text, o.created_at as placed_at
  from doorstep_stock_hold_line l join doorstep_stock_hold h on h.id = l.hold_id and h.state = 'settled' and h.deleted_at is null
  join "order" o on o.id = h.order_id
  join reservation_item r on r.id = l.reservation_item_id and r.deleted_at is null
  where l.backorder and l.ready_at is null and l.deleted_at is null and l.order_line_item_id is not null and l.inventory_item_id = any(${EACH})
  order by o.created_at, l.id`;

/** Of the items (null: of all), those of which somebody waits and of which there may be some again. */
const TO_SERVE = `
  select distinct l.inventory_item_id from doorstep_stock_hold_line l join inventory_level v
    on v.inventory_item_id = l.inventory_item_id and v.location_id = l.location_id and v.deleted_at is null and v.stocked_quantity > 0
  where l.backorder and l.ready_at is null and l.deleted_at is null and l.order_line_item_id is not null
    and (?::jsonb is null or l.inventory_item_id = any(${EACH}))`;

async function itemsToServe(books: Books, among: readonly string[] | null): Promise<string[]> {
  const of = among && each(among);
  return (await books.execute<{ inventory_item_id: string }>(TO_SERVE, [of, of])).map((row) => row.inventory_item_id);
}

/**
 * Gives what has arrived of the items (null: of any) to those who wait for it, in their order; each order hears of it.
 * Where nobody waits nothing is locked. Gives how many lines were served.
 */
export async function serveBackorders(context: Context, among: readonly string[] | null, now: Date): Promise<number> {
  const books = booksOf(context);
  const items = await itemsToServe(books, among);
  if (!items.length) return 0;
  await lockLevels(books, items);
  const { queues, unreleased } = await readQueues(books, items, now);
  const served = queues.filter(({ item }) => !unreleased.has(item)).flatMap(({ queue, free }) => servedBy(queue, free) as QueuedLine[]);
  if (!served.length) return 0;
  const ids = each(served.map(({ id }) => id));
  await books.execute(`update doorstep_stock_hold_line set ready_at = ?, updated_at = now() where id = any(${EACH})`, [now, ids]);
  await books.execute(
    `update reservation_item set allow_backorder = false, updated_at = now() where id in
       (select reservation_item_id from doorstep_stock_hold_line where id = any(${EACH}))`,
    [ids]
  );
  for (const order of new Set(served.map(({ order_id }) => order_id))) await enqueue(context, { work: "follow-order", key: order });
  return served.length;
}

/** The items' queues with each line's place, and when it can be expected. */
export async function queuedLines(books: Books, items: readonly string[], now: Date): Promise<QueuedLine[]> {
  if (!items.length) return [];
  const { queues, unreleased, incoming } = await readQueues(books, items, now);
  return queues.flatMap(({ item, location, queue, free }) => {
    const arrivals = incoming.filter((arrival) => arrival.inventory_item_id === item && arrival.location_id === location);
    const dates = expectedDates(queue, free, arrivals, now, unreleased.get(item) ?? null);
    return queue.map((line, n) => ({ ...line, position: n + 1, expected_at: dates.get(line.id) ?? null, unreleased: unreleased.has(item) }));
  });
}

type Queue = { item: string; location: string; free: Quantity; queue: QueuedLine[] };
type Arrival = Incoming & { inventory_item_id: string; location_id: string };

/** Who waits for the items at each location, and what is there that nobody was firmly promised. */
export async function readQueues(books: Books, items: readonly string[], now: Date): Promise<{ queues: Queue[]; unreleased: Map<string, Date>; incoming: Arrival[] }> {
  const of = each(items);
  const lines = await books.execute<Row>(QUEUE, [of]);
  // Firm is what waits for nothing: the rest of the stock is the queue's.
  const free = await books.execute<{ item: string; location: string; free: string }>(
    `select v.inventory_item_id as item, v.location_id as location, (v.stocked_quantity - coalesce(sum(r.quantity) filter (where not coalesce(r.allow_backorder, false)), 0))::text as free
     from inventory_level v left join reservation_item r on r.inventory_item_id = v.inventory_item_id and r.location_id = v.location_id and r.deleted_at is null
     where v.inventory_item_id = any(${EACH}) and v.deleted_at is null group by v.id`, [of]
  );
  const releases = await books.execute<{ item: string; release_at: Date }>(
    `select inventory_item_id as item, release_at from doorstep_stock_policy where inventory_item_id = any(${EACH}) and location_id is null and release_at > ? and deleted_at is null`, [of, now]
  );
  const incoming = await books.execute<{ inventory_item_id: string; location_id: string; quantity: string; expected_at: Date }>(
    `select inventory_item_id, location_id, quantity::text, expected_at from doorstep_incoming_stock where inventory_item_id = any(${EACH}) and received_at is null and deleted_at is null`, [of]
  );
  const queued = lines.map((row): QueuedLine => ({ ...row, quantity: quantity(row.quantity), placed_at: new Date(row.placed_at), expected_at: null, position: 0, unreleased: false }));
  return {
    queues: free.map(({ item, location, free: left }) => ({
      item, location, free: quantity(left), queue: queued.filter((line) => line.inventory_item_id === item && line.location_id === location),
    })),
    unreleased: new Map(releases.map(({ item, release_at }) => [item, new Date(release_at)])),
    incoming: incoming.map((row) => ({ ...row, quantity: quantity(row.quantity), expected_at: new Date(row.expected_at) })),
  };
}
