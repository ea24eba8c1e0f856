import type { Demand } from "../demand";
import { atLeastNone, least, times, type Quantity } from "../quantity";
import type { Level } from "../stock";
import type { SourceLocation } from "./location";
import type { Sourcing } from "./sourcing";

/** What a cart wants of one item: all of it, the part that may not wait, and what the candidates together have. */
export type Want = { item: string; asked: Quantity; firm: Quantity; stock: Quantity };

/** A candidate that keeps any of what is wanted, and what it has of each want; undefined where it does not keep the item. */
export type Keeper = { location: SourceLocation; has: (Quantity | undefined)[] };

/** What is wanted item by item, and who keeps it. */
export function survey(demands: readonly Demand[], levels: readonly Level[], candidates: readonly SourceLocation[]): { wants: Want[]; keepers: Keeper[] } {
  const wants = wantsOf(demands);
  const has = new Map<string, (Quantity | undefined)[]>();
  const index = new Map(wants.map((want, n) => [want.item, n]));
  for (const level of levels) {
    const n = index.get(level.inventory_item_id);
    if (n === undefined) continue;
    if (!has.has(level.location_id)) has.set(level.location_id, Array<undefined>(wants.length).fill(undefined));
    has.get(level.location_id)![n] = atLeastNone(level.available);
  }
  const keepers = candidates.flatMap((location) => (has.has(location.id) ? [{ location, has: has.get(location.id)! }] : []));
  for (const keeper of keepers) wants.forEach((want, n) => (want.stock += keeper.has[n] ?? 0n));
  return { wants, keepers };
}

function wantsOf(demands: readonly Demand[]): Want[] {
  const wants = new Map<string, Want>();
  for (const demand of demands) {
    for (const part of demand.parts) {
      const need = times(demand.quantity, part.required);
      if (need === 0n) continue;
      const want = wants.get(part.inventory_item_id) ?? { item: part.inventory_item_id, asked: 0n, firm: 0n, stock: 0n };
      want.asked += need;
      if (!demand.backorder) want.firm += need;
      wants.set(want.item, want);
    }
  }
  return [...wants.values()];
}

/** Whether all can be served: what must not wait from stock, and no more waiting than may, where somebody keeps it. */
export const isServable = (wants: readonly Want[], keepers: readonly Keeper[], { backorder_left }: Pick<Sourcing, "backorder_left">): boolean =>
  wants.every(({ item, asked, firm, stock }, n) => {
    const beyond = asked - stock;
    if (beyond <= 0n) return true;
    return firm <= stock && beyond <= (backorder_left.get(item) ?? beyond) && keepers.some((keeper) => keeper.has[n] !== undefined);
  });

/**
 * What the chosen locations must have of each want together: all that there is, up to what is asked. Of what is nowhere
 * in stock, one that keeps it, for the backorder to wait at: that counts as 1. Plain numbers, since a
 * search adds them up a thousand times; they are exact up to nine billion units.
 */
export const toCover = (wants: readonly Want[]): number[] => wants.map(({ asked, stock }) => (stock > 0n ? Number(least(asked, stock)) : 1));

/** What the keeper adds to that. */
export const coverOf = (keeper: Keeper, wants: readonly Want[]): number[] =>
  wants.map(({ asked, stock }, n) => (stock > 0n ? Number(least(asked, keeper.has[n] ?? 0n)) : Number(keeper.has[n] !== undefined)));
