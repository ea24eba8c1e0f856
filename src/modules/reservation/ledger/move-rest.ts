import type { Context } from "@medusajs/framework/types";
import { allocate } from "../rules/allocate";
import { Policies } from "../rules/policies";
import { quantity, type Quantity } from "../rules/quantity";
import { Shelf } from "../rules/shelf";
import type { Sale } from "../rules/sourcing/location";
import { sourcesFor } from "../rules/sourcing/sourcing";
import type { Level } from "../rules/stock";
import { booksOf } from "./books";
import { lockLevels } from "./levels";
import { lockAllocation, rewrite } from "./reallocate";
import { readSourcing } from "./sourcing";

/** Of one order line so much stays at the location, as it was found there; the rest is not there. In units of the items; all parts of a bundle. */
export type Found = { order_line_item_id: string; location_id: string; parts: { inventory_item_id: string; keep: number }[] };
type Missing = { inventory_item_id: string; required: Quantity };

const NONE = quantity(0);
const ONE = quantity(1);

/**
 * What was allocated to a location and could not be found there comes from another that has it, by the merchant's rules; of a
 * bundle only from one that has all of its parts, since it is sent whole. Tells whether it was moved: not where no other
 * location has all of it, or where it was moved before. @throws 404
 */
export async function moveRest(context: Context, orderId: string, found: Found, sale: Sale, { now, timeZone }: { now: Date; timeZone: string }): Promise<boolean> {
  const books = booksOf(context);
  const hold = await lockAllocation(books, orderId);
  const there = hold.lines.filter((line) => line.order_line_item_id === found.order_line_item_id && line.location_id === found.location_id);
  const rests = found.parts.map(({ inventory_item_id, keep }) => {
    const lines = there.filter((line) => line.inventory_item_id === inventory_item_id);
    return { inventory_item_id, keep, line: lines[0], required: lines.reduce((sum: Quantity, line) => sum + line.quantity, NONE) - quantity(keep) };
  });
  const line = rests[0]?.line;
  if (!line || rests.some((rest) => !rest.line || rest.required <= NONE)) return false;
  const items = rests.map(({ inventory_item_id }) => inventory_item_id);
  const levels = await lockLevels(books, hold.lines.map((one) => one.inventory_item_id));
  const { locations, rules } = await readSourcing(books, items, now, timeZone);
  const elsewhere = new Shelf(levels, new Policies([])).free().filter((level) => level.location_id !== found.location_id);
  const demand = { line_item_id: line.line_item_id, variant_id: line.variant_id, quantity: ONE, backorder: false, parts: rests };
  const sources = { ...sourcesFor(rules, locations, sale), backorder_left: new Map(), preorders: new Set<string>() };
  const { allocations, shortages, decision } = allocate([demand], rests.length > 1 ? havingAll(elsewhere, rests) : elsewhere, sources);
  if (shortages.length) return false;
  const moved = there.filter((one) => items.includes(one.inventory_item_id));
  const kept = rests.filter(({ keep }) => keep > 0).map((rest) => ({ ...rest.line!, quantity: quantity(rest.keep) }));
  await rewrite(context, books, orderId, hold, [...hold.lines.filter((one) => !moved.includes(one)), ...kept, ...allocations], decision);
  return true;
}

/** The levels of the locations that have enough of every part. */
const havingAll = (levels: readonly Level[], parts: readonly Missing[]): Level[] =>
  levels.filter(({ location_id }) => parts.every(({ inventory_item_id, required }) =>
    levels.some((level) => level.location_id === location_id && level.inventory_item_id === inventory_item_id && level.available >= required)));
