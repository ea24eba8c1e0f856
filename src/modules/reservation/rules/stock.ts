import { atLeastNone, least, type Quantity } from "./quantity";

/** What one location can still give of one inventory item: stocked minus reserved minus safety stock. Below zero after backorders. */
export type Level = { inventory_item_id: string; location_id: string; available: Quantity };

/** Where one part of a line comes from. */
export type Draw = { inventory_item_id: string; location_id: string; quantity: Quantity; backorder: boolean };

/** The stock that may be drawn from, over the given locations in their order of preference. */
export class Stock {
  private readonly available = new Map<string, Map<string, Quantity>>();

  constructor(levels: readonly Level[], readonly locations: readonly string[]) {
    for (const { inventory_item_id, location_id, available } of levels) {
      const item = this.available.get(inventory_item_id) ?? new Map<string, Quantity>();
      this.available.set(inventory_item_id, item.set(location_id, available));
    }
  }

  at(item: string, location: string): Quantity {
    return atLeastNone(this.available.get(item)?.get(location) ?? 0n);
  }

  /** What all locations together have. */
  total(item: string): Quantity {
    return this.locations.reduce((sum, location) => sum + this.at(item, location), 0n);
  }

  /** The first location at which all of the needs are there. */
  locationWith(needs: readonly { item: string; need: Quantity }[]): string | undefined {
    return this.locations.find((location) => needs.every(({ item, need }) => this.at(item, location) >= need));
  }

  /** The first location that keeps the item at all: where a backorder waits. */
  homeOf(item: string): string | undefined {
    return this.locations.find((location) => this.available.get(item)?.has(location));
  }

  /** How `need` would be taken location by location, and what is then missing. */
  split(item: string, need: Quantity): { draws: Draw[]; missing: Quantity } {
    let missing = need;
    const draws: Draw[] = [];
    for (const location of this.locations) {
      const taken = least(missing, this.at(item, location));
      if (taken <= 0n) continue;
      draws.push({ inventory_item_id: item, location_id: location, quantity: taken, backorder: false });
      missing -= taken;
    }
    return { draws, missing };
  }

  take(draws: readonly Draw[]): void {
    for (const { inventory_item_id, location_id, quantity } of draws) {
      this.available.get(inventory_item_id)!.set(location_id, this.at(inventory_item_id, location_id) - quantity);
    }
  }
}
