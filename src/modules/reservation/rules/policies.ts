import type { Quantity } from "./quantity";

/** How an inventory item is sold, at one location or (null) at all. */
export type Policy = {
  inventory_item_id: string; location_id: string | null; safety_stock: Quantity | null; backorder_limit: Quantity | null;
  release_at: Date | null; waiting_line: boolean;
};

/** The policies of some items, asked by item and location. */
export class Policies {
  private readonly byPlace: ReadonlyMap<string, Policy>;

  constructor(private readonly rows: readonly Policy[]) {
    this.byPlace = new Map(rows.map((row) => [place(row.inventory_item_id, row.location_id), row]));
  }

  /** What the store keeps back there: the location's own word, else the item's, else nothing. */
  safetyStock(item: string, location: string): Quantity {
    return this.at(item, location)?.safety_stock ?? this.at(item)?.safety_stock ?? 0n;
  }

  /** How many may be sold beyond stock; undefined is without limit. */
  backorderLimit = (item: string): Quantity | undefined => this.at(item)?.backorder_limit ?? undefined;

  hasWaitingLine = (item: string): boolean => this.at(item)?.waiting_line ?? false;

  /** The items that are not released yet. */
  preorders = (now: Date): Set<string> =>
    new Set(this.rows.flatMap((row) => (row.location_id === null && row.release_at && row.release_at > now ? [row.inventory_item_id] : [])));

  private at = (item: string, location: string | null = null): Policy | undefined => this.byPlace.get(place(item, location));
}

const place = (item: string, location: string | null): string => `${item} ${location ?? ""}`;
