import { allocate } from "../rules/allocate";
import { expectedDates, type Backorder } from "../rules/backorders";
import type { Demand } from "../rules/demand";
import { quantity } from "../rules/quantity";
import { Shelf } from "../rules/shelf";
import type { Sale } from "../rules/sourcing/location";
import { sourcesFor } from "../rules/sourcing/sourcing";
import type { Draw } from "../rules/stock";
import { readQueues } from "./backorders";
import type { Books } from "./books";
import { levelsOf } from "./levels";
import { readSourcing } from "./sourcing";

/** Where a part of a line would come from; one that waits is expected then, as far as anybody knows. */
export type PreviewedPart = { line_item_id: string; location_id: string; waits: boolean; expected_at: Date | null };
/** Where the cart's goods would come from in one sale, and which lines cannot be had. */
export type Preview = { parts: PreviewedPart[]; short: string[]; locations: { id: string; created_at: string | Date; sales_channel_ids: readonly string[] }[] };

/**
 * Where the cart's goods would come from, were they taken now, for each of the sales. Nothing is locked or taken: it is true at this
 * moment. What the cart holds itself counts as free.
 */
export async function previewSources(books: Books, cartId: string, demands: readonly Demand[], sales: readonly Sale[], { now, timeZone }: { now: Date; timeZone: string }): Promise<Preview[]> {
  const items = [...new Set(demands.flatMap(({ parts }) => parts.map((part) => part.inventory_item_id)))];
  const { locations, rules, policies } = await readSourcing(books, items, now, timeZone);
  const levels = items.length ? await levelsOf(books, items) : [];
  const shelf = new Shelf(levels, policies);
  shelf.giveBack(await heldBy(books, cartId));
  const previews = sales.map((sale) =>
    allocate(demands, shelf.free(), { ...sourcesFor(rules, locations, sale), backorder_left: shelf.backorderLeft(), preorders: policies.preorders(now) })
  );
  const waiting = previews.flatMap(({ allocations }) => allocations.filter(({ backorder }) => backorder));
  const expected = await expectedOf(books, waiting, now);
  return previews.map(({ allocations, shortages }) => ({
    short: shortages.map(({ line_item_id }) => line_item_id), locations,
    parts: allocations.map((draw) => ({ line_item_id: draw.line_item_id, location_id: draw.location_id, waits: draw.backorder, expected_at: draw.backorder ? expected(draw) : null })),
  }));
}

type Units = Pick<Draw, "inventory_item_id" | "location_id" | "quantity">;

/** What the cart keeps by its hold, also by one that is over and not yet ended: its reservations stand. */
async function heldBy(books: Books, cartId: string): Promise<Units[]> {
  const rows = await books.execute<Record<keyof Units, string>>(
    `select l.inventory_item_id, l.location_id, r.quantity::text from doorstep_stock_hold h join doorstep_stock_hold_line l on l.hold_id = h.id and l.deleted_at is null
     join reservation_item r on r.id = l.reservation_item_id and r.deleted_at is null where h.cart_id = ? and h.state in ('held', 'claimed') and h.deleted_at is null`, [cartId]
  );
  return rows.map((row) => ({ ...row, quantity: quantity(row.quantity) }));
}

/** When each of them could be had if it stood in its queue behind all who do. */
async function expectedOf(books: Books, waiting: readonly Draw[], now: Date): Promise<(draw: Draw) => Date | null> {
  if (!waiting.length) return () => null;
  const { queues, unreleased, incoming } = await readQueues(books, [...new Set(waiting.map((draw) => draw.inventory_item_id))], now);
  return ({ inventory_item_id, location_id, quantity }) => {
    const queue = queues.find(({ item, location }) => item === inventory_item_id && location === location_id);
    if (!queue) return null;
    const last: Backorder = { id: "asked", quantity };
    const arrivals = incoming.filter((arrival) => arrival.inventory_item_id === inventory_item_id && arrival.location_id === location_id);
    return expectedDates([...queue.queue, last], queue.free, arrivals, now, unreleased.get(inventory_item_id) ?? null).get(last.id) ?? null;
  };
}
