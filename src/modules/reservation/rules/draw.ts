import type { Demand } from "./demand";
import { dividedBy, isWhole, least, times, type Quantity } from "./quantity";
import { Stock, type Draw, type Level } from "./stock";

/** How much more of an item may wait (without an entry: any amount), and the items of which everything waits. */
export type Limits = { backorder_left: ReadonlyMap<string, Quantity>; preorders: ReadonlySet<string> };

type Part = { item: string; need: Quantity; required: Quantity };

/**
 * Draws lines from stock, each seeing what earlier ones took. A line comes whole from the first location that has it, else
 * each of its parts does, else a part is split; what is then missing waits as a backorder, where line and limits allow it.
 */
export class Drawing {
  private readonly stock: Stock;
  private readonly left: Map<string, Quantity>;

  constructor(levels: readonly Level[], locations: readonly string[], private readonly limits: Limits) {
    this.stock = new Stock(levels, locations);
    this.left = new Map(limits.backorder_left);
  }

  /** Takes the whole line, or nothing where it falls short. */
  draw(demand: Demand): Draw[] | undefined {
    const parts = partsOf(demand);
    const home = this.stock.locationWith(parts);
    const draws: Draw[] = [];
    const beyond: { item: string; missing: Quantity }[] = [];
    for (const part of parts) {
      const { draws: drawn, missing } = this.drawPart(part, home);
      if (missing > this.mayWait(demand, part)) return undefined;
      if (missing > 0n) beyond.push({ item: part.item, missing });
      draws.push(...this.withWaiting(drawn, part.item, missing));
    }
    this.stock.take(draws);
    for (const { item, missing } of beyond) if (this.left.has(item)) this.left.set(item, this.left.get(item)! - missing);
    return draws;
  }

  /** How many of the line's variants could be had, whole ones where whole ones were asked. */
  servable(demand: Demand): Quantity {
    const made = (part: Part) => dividedBy(this.stock.total(part.item) + this.mayWait(demand, part), part.required, isWhole(demand.quantity));
    return partsOf(demand).reduce((fewest, part) => least(fewest, made(part)), demand.quantity);
  }

  private drawPart({ item, need }: Part, home: string | undefined): { draws: Draw[]; missing: Quantity } {
    const single = home ?? this.stock.locationWith([{ item, need }]);
    if (!single) return this.stock.split(item, need);
    return { draws: [{ inventory_item_id: item, location_id: single, quantity: need, backorder: false }], missing: 0n };
  }

  private mayWait({ backorder }: Demand, { item, need }: Part): Quantity {
    return backorder && this.stock.homeOf(item) ? (this.left.get(item) ?? need) : 0n;
  }

  /** What is missing joins a draw of the same part, so that it stays one reservation; else it waits where the item is kept. */
  private withWaiting(drawn: Draw[], item: string, missing: Quantity): Draw[] {
    if (this.limits.preorders.has(item)) for (const draw of drawn) draw.backorder = true;
    if (missing === 0n) return drawn;
    const [there, ...rest] = drawn;
    const location_id = there?.location_id ?? this.stock.homeOf(item)!;
    return [{ inventory_item_id: item, location_id, quantity: (there?.quantity ?? 0n) + missing, backorder: true }, ...rest];
  }
}

const partsOf = (demand: Demand): Part[] =>
  demand.parts
    .map(({ inventory_item_id, required }) => ({ item: inventory_item_id, required, need: times(demand.quantity, required) }))
    .filter(({ need }) => need > 0n);
