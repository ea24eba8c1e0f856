import type { Context } from "@medusajs/framework/types";
import { allocate } from "../rules/allocate";
import { Policies } from "../rules/policies";
import { quantity, type Quantity } from "../rules/quantity";
import { Shelf } from "../rules/shelf";
import type { Sale } from "../rules/sourcing/location";
import { sourcesFor } from "../rules/sourcing/sourcing";
import { booksOf } from "./books";
import { lockLevels } from "./levels";
import { lockAllocation, rewrite } from "./reallocate";
import { readSourcing } from "./sourcing";

/** Of one order line's item so much stays at the location, as it was found there; the rest is not there. In units of the item. */
export type Found = { order_line_item_id: string; inventory_item_id: string; location_id: string; keep: number };

const NONE = quantity(0);
const ONE = quantity(1);

/**
 * What was allocated to a location and could not be found there comes from another that has it, by the merchant's rules. Tells
 * whether it was moved: not where no other location has all of it, or where it was moved before. @throws 404
 */
export async function moveRest(context: Context, orderId: string, found: Found, sale: Sale, { now, timeZone }: { now: Date; timeZone: string }): Promise<boolean> {
  const books = booksOf(context);
  const hold = await lockAllocation(books, orderId);
  const isThere = (line: (typeof hold.lines)[number]) =>
    line.order_line_item_id === found.order_line_item_id && line.inventory_item_id === found.inventory_item_id && line.location_id === found.location_id;
  const there = hold.lines.filter(isThere);
  const rest = there.reduce((sum: Quantity, line) => sum + line.quantity, NONE) - quantity(found.keep);
  if (!there[0] || rest <= NONE) return false;
  const [line] = there;
  const levels = await lockLevels(books, hold.lines.map((one) => one.inventory_item_id));
  const { locations, rules } = await readSourcing(books, [found.inventory_item_id], now, timeZone);
  const elsewhere = new Shelf(levels, new Policies([])).free().filter((level) => level.location_id !== found.location_id);
  const demand = { line_item_id: line.line_item_id, variant_id: line.variant_id, quantity: ONE, backorder: false, parts: [{ inventory_item_id: found.inventory_item_id, required: rest }] };
  const { allocations, shortages, decision } = allocate([demand], elsewhere, { ...sourcesFor(rules, locations, sale), backorder_left: new Map(), preorders: new Set() });
  if (shortages.length) return false;
  const kept = found.keep > 0 ? [{ ...line, quantity: quantity(found.keep) }] : [];
  await rewrite(context, books, orderId, hold, [...hold.lines.filter((one) => !isThere(one)), ...kept, ...allocations], decision);
  return true;
}
