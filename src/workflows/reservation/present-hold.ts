import type { StockHoldRow } from "../../modules/reservation/service";

/** A hold as the HTTP contract gives it. `quantity` counts the inventory item, of which a bundle has several. */
export type PresentedHold = {
  id: string;
  state: string;
  expires_at: Date;
  lines: { line_item_id: string; variant_id: string | null; inventory_item_id: string; location_id: string; quantity: number }[];
};

export const presentHold = (hold: StockHoldRow): PresentedHold => ({
  id: hold.id,
  state: hold.state,
  expires_at: hold.expires_at,
  lines: hold.lines.map(({ line_item_id, variant_id, inventory_item_id, location_id, quantity }) => ({
    line_item_id, variant_id, inventory_item_id, location_id, quantity: Number(quantity),
  })),
});
