import type { Demand } from "./demand";
import { Drawing } from "./draw";
import type { Quantity } from "./quantity";
import { chooseCover } from "./sourcing/choose";
import { compareCosts, costsOf } from "./sourcing/costs";
import type { Decision } from "./sourcing/decision";
import { explain } from "./sourcing/explain";
import { stockOf } from "./sourcing/measure";
import type { Offering } from "./sourcing/reasons";
import type { Sourcing } from "./sourcing/sourcing";
import { coverOf, isServable, survey, toCover, type Keeper, type Want } from "./sourcing/wants";
import type { Draw, Level } from "./stock";

/** Which location serves which part of which line. */
export type Allocation = Draw & { line_item_id: string; variant_id: string };
/** A line that cannot be served in full, and how much of it could be. */
export type Shortage = { line_item_id: string; variant_id: string; requested: Quantity; available: Quantity };

/**
 * Chooses the locations that together serve every line at the least cost by the criteria, and draws the lines from them;
 * or tells which lines fall short, and then nothing of it is to be taken.
 */
export function allocate(
  demands: readonly Demand[],
  levels: readonly Level[],
  sourcing: Sourcing
): { allocations: Allocation[]; shortages: Shortage[]; decision: Decision } {
  const { wants, keepers } = survey(demands, levels, sourcing.candidates);
  const offerings = inOrder(keepers, wants, sourcing);
  const needed = toCover(wants);
  const canServe = isServable(wants, keepers, sourcing);
  const chosen = canServe ? chooseCover(offerings, needed) : [];
  const from = canServe ? chosen.map((n) => offerings[n]!) : offerings;
  const lines = drawLines(demands, new Drawing(levels, from.map(({ keeper }) => keeper.location.id), sourcing));
  return { ...lines, decision: explain(sourcing, wants, needed, offerings, chosen) };
}

/** Lines that may wait come after those that may not: stock is for these first. Both keep the cart's order. */
function drawLines(demands: readonly Demand[], drawing: Drawing): { allocations: Allocation[]; shortages: Shortage[] } {
  const allocations: Allocation[] = [];
  const shortages: Shortage[] = [];
  for (const demand of [...demands.filter((line) => !line.backorder), ...demands.filter((line) => line.backorder)]) {
    const { line_item_id, variant_id } = demand;
    const draws = drawing.draw(demand);
    if (draws) allocations.push(...draws.map((draw) => ({ ...draw, line_item_id, variant_id })));
    else shortages.push({ line_item_id, variant_id, requested: demand.quantity, available: drawing.servable(demand) });
  }
  return { allocations, shortages };
}

/** The keepers by what each alone costs; of equal ones the older first, then by id, so that there is always one order. */
function inOrder(keepers: readonly Keeper[], wants: readonly Want[], { criteria, sale }: Sourcing): Offering[] {
  const stocks = keepers.map((keeper) => Number(stockOf(keeper)));
  const by = { sale, mostStock: Math.max(...stocks), lowestPriority: Math.min(...keepers.map(({ location }) => location.priority)) };
  return keepers
    .map((keeper, n) => ({ keeper, gives: coverOf(keeper, wants), costs: costsOf(keeper.location, stocks[n]!, criteria, by), since: +new Date(keeper.location.created_at) }))
    .sort((a, b) => compareCosts(a.costs, b.costs) || a.since - b.since || (a.keeper.location.id < b.keeper.location.id ? -1 : 1));
}
