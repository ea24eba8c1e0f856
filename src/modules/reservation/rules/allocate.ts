import type { Demand } from "./demand";
import { dividedBy, isWhole, least, times, type Quantity } from "./quantity";
import { Stock, type Draw, type Level } from "./stock";

/** Which location serves which part of which line. */
export type Allocation = Draw & { line_item_id: string; variant_id: string };
/** A line that cannot be served in full, and how much of it could be. */
export type Shortage = { line_item_id: string; variant_id: string; requested: Quantity; available: Quantity };

/**
 * Allocates every line or tells which fall short; later lines see what earlier ones took.
 * A line is served whole from the first location that can, else each of its parts is, else a part is split.
 */
export function allocate(
  demands: readonly Demand[],
  levels: readonly Level[],
  locations: readonly string[]
): { allocations: Allocation[]; shortages: Shortage[] } {
  const stock = new Stock(levels, locations);
  const allocations: Allocation[] = [];
  const shortages: Shortage[] = [];
  for (const demand of demands) {
    const { line_item_id, variant_id } = demand;
    const draws = drawsFor(demand, stock);
    if (draws) {
      stock.take(draws);
      allocations.push(...draws.map((draw) => ({ ...draw, line_item_id, variant_id })));
    } else {
      shortages.push({ line_item_id, variant_id, requested: demand.quantity, available: servable(demand, stock) });
    }
  }
  return { allocations, shortages };
}

/** Where the whole line comes from; undefined when it falls short. */
function drawsFor(demand: Demand, stock: Stock): Draw[] | undefined {
  const needs = demand.parts.map((part) => ({ item: part.inventory_item_id, need: times(demand.quantity, part.required) }));
  const home = stock.locationWith(needs);
  const draws = needs.map(({ item, need }) => drawsForPart(item, need, home, demand.backorder, stock));
  return draws.every((draw) => draw !== undefined) ? draws.flat() : undefined;
}

function drawsForPart(item: string, need: Quantity, home: string | undefined, backorder: boolean, stock: Stock): Draw[] | undefined {
  const single = home ?? stock.locationWith([{ item, need }]);
  if (single) return [{ inventory_item_id: item, location_id: single, quantity: need, backorder: false }];
  const { draws, missing } = stock.split(item, need);
  const waitsAt = backorder ? stock.homeOf(item) : undefined;
  if (waitsAt) return withBackorder(draws, item, waitsAt, missing);
  return missing === 0n ? draws : undefined;
}

/** What is missing joins the draw at the location where backorders wait, so that it stays one reservation. */
function withBackorder(draws: Draw[], item: string, location: string, missing: Quantity): Draw[] {
  if (missing === 0n) return draws;
  const there = draws.find((draw) => draw.location_id === location);
  const rest = draws.filter((draw) => draw !== there);
  return [...rest, { inventory_item_id: item, location_id: location, quantity: (there?.quantity ?? 0n) + missing, backorder: true }];
}

/** How many of the line's variants the stock would make, whole ones where whole ones were asked. */
const servable = (demand: Demand, stock: Stock): Quantity =>
  demand.parts.reduce(
    (fewest, part) => least(fewest, dividedBy(stock.total(part.inventory_item_id), part.required, isWhole(demand.quantity))),
    demand.quantity
  );
