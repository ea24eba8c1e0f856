import { distance } from "./distance";
import type { Sale, SourceLocation } from "./location";
import { parcelCost } from "./parcel-cost";
import type { Criterion } from "./rule";

/** What a location costs by each criterion, in the criteria's order. */
export type Costs = readonly number[];

/** What the costs are measured against: the sale, and the best of all locations that are compared. */
export type Yardstick = { sale: Sale; lowestPriority: number; mostStock: number };

const UNKNOWN_AMOUNT = 1e12;

/**
 * By each criterion a location costs a whole number, none below zero, and a set of locations costs their sum. So a
 * set never costs less than any part of it, and sets compare as their sums do, weightiest criterion first:
 * - shipping_origin: 1 where the chosen shipping does not leave from there
 * - not_full: 1 where it is full
 * - fewest_splits: 1
 * - nearest: kilometres
 * - cheapest: thousandths of the parcel's price; one that nobody knows is dearer than all that are known
 * - most_stock: how much less of the wanted goods it has than the location with the most
 * - priority: how far it is behind the location that goes first
 */
export const costsOf = (location: SourceLocation, stock: number, criteria: readonly Criterion[], by: Yardstick): Costs =>
  criteria.map((criterion) => COST[criterion](location, stock, by));

const COST: Record<Criterion, (location: SourceLocation, stock: number, by: Yardstick) => number> = {
  shipping_origin: (location, _, { sale }) => Number(sale.fulfillment_set_ids.length > 0 && !isOrigin(location, sale)),
  not_full: (location) => Number(location.full),
  fewest_splits: () => 1,
  nearest: (location, _, { sale }) => distance(location, sale.destination),
  cheapest: (location, _, { sale }) => thousandths(parcelCost(location, sale.destination)),
  most_stock: (_, stock, { mostStock }) => mostStock - stock,
  priority: (location, _, { lowestPriority }) => location.priority - lowestPriority,
};

const isOrigin = (location: SourceLocation, sale: Sale): boolean =>
  location.fulfillment_set_ids.some((id) => sale.fulfillment_set_ids.includes(id));

const thousandths = (amount: number | null): number => (amount === null ? UNKNOWN_AMOUNT : Math.round(amount * 1000));

/** Below zero where `a` costs less by the first criterion they differ in. */
export function compareCosts(a: Costs, b: Costs): number {
  const at = firstDifference(a, b);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The criterion that decides between the two; -1 where none does. */
export const firstDifference = (a: Costs, b: Costs): number => a.findIndex((cost, n) => cost !== b[n]);

export const addCosts = (a: Costs, b: Costs): Costs => a.map((cost, n) => cost + b[n]!);
