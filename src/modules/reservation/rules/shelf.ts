import type { Policies } from "./policies";
import type { Quantity } from "./quantity";
import type { Level } from "./stock";

/** What one location has of one item, and how much of that is promised. */
export type ShelfLevel = { inventory_item_id: string; location_id: string; stocked: Quantity; reserved: Quantity };
type Units = { inventory_item_id: string; location_id: string; quantity: Quantity };

/** The levels as those see them who are served together: each after what the ones before took. */
export class Shelf {
  private readonly levels: Map<string, ShelfLevel>;

  constructor(levels: readonly ShelfLevel[], private readonly policies: Policies) {
    this.levels = new Map(levels.map((level) => [place(level), { ...level }]));
  }

  /** What each level can still give, its safety stock kept back. */
  free(): Level[] {
    return [...this.levels.values()].map((level) => ({ inventory_item_id: level.inventory_item_id, location_id: level.location_id, available: this.availableOf(level) }));
  }

  /** The same of one place; nothing where the location does not keep the item. */
  at(where: Pick<Units, "inventory_item_id" | "location_id">): Quantity {
    const level = this.levels.get(place(where));
    return level ? this.availableOf(level) : 0n;
  }

  take = (units: readonly Units[]): void => this.add(units, 1n);
  giveBack = (units: readonly Units[]): void => this.add(units, -1n);

  /** How many more of each item with a limit may be sold beyond stock. */
  backorderLeft(): Map<string, Quantity> {
    const left = new Map<string, Quantity>();
    for (const { inventory_item_id: item, stocked, reserved } of this.levels.values()) {
      const limit = this.policies.backorderLimit(item);
      if (limit === undefined) continue;
      left.set(item, (left.get(item) ?? limit) - (reserved > stocked ? reserved - stocked : 0n));
    }
    return left;
  }

  private availableOf = ({ inventory_item_id, location_id, stocked, reserved }: ShelfLevel): Quantity =>
    stocked - reserved - this.policies.safetyStock(inventory_item_id, location_id);

  private add(units: readonly Units[], times: bigint): void {
    for (const unit of units) {
      const level = this.levels.get(place(unit));
      if (level) level.reserved += unit.quantity * times;
    }
  }
}

const place = ({ inventory_item_id, location_id }: { inventory_item_id: string; location_id: string }): string => `${inventory_item_id} ${location_id}`;
