export type OrderLine = {
  id: string;
  title: string;
  thumbnail: string | null;
  sku: string | null;
  barcode: string | null;
  /** Pieces ordered, less those fulfilled already. */
  open_quantity: number;
  requires_shipping: boolean;
  manage_inventory: boolean;
  weight_grams: number | null;
  inventory_items: { inventory_item_id: string; required_quantity: number; sku: string | null; title: string | null }[];
};
/** `waits`: it was accepted beyond stock, or before its release, and cannot be picked yet. */
export type LineReservation = { line_item_id: string; inventory_item_id: string; location_id: string; quantity: number; waits?: boolean };
export type PlannedLine = {
  line_item_id: string;
  inventory_item_id: string;
  required_quantity: number;
  sku: string | null;
  barcode: string | null;
  title: string;
  thumbnail: string | null;
  unit_weight_grams: number | null;
  quantity: number;
};
export type PlannedWork = { location_id: string; lines: PlannedLine[] };

/**
 * Which location does what for an order: managed goods where they are reserved, the others at the sales channel's
 * first location; what is not shipped makes no work, nor what waits for stock. Undefined while stock is not settled for every line.
 */
export function planWork(lines: readonly OrderLine[], reservations: readonly LineReservation[], defaultLocation: string | null): PlannedWork[] | undefined {
  const work = new Map<string, PlannedLine[]>();
  const add = (location: string, line: PlannedLine): void => void work.set(location, [...(work.get(location) ?? []), line]);
  for (const line of lines.filter((l) => l.requires_shipping && l.open_quantity > 0)) {
    if (!line.manage_inventory || !line.inventory_items.length) {
      if (!defaultLocation) return undefined;
      add(defaultLocation, plain(line));
      continue;
    }
    // The rest of the order does not wait for it.
    if (reservations.some((r) => r.line_item_id === line.id && r.waits)) continue;
    for (const part of line.inventory_items) {
      const held = reservations.filter((r) => r.line_item_id === line.id && r.inventory_item_id === part.inventory_item_id);
      if (held.reduce((sum, r) => sum + r.quantity, 0) < line.open_quantity * part.required_quantity) return undefined;
      for (const [location, quantity] of sumByLocation(held)) add(location, partOf(line, part, quantity));
    }
  }
  return [...work].map(([location_id, planned]) => ({ location_id, lines: planned }));
}

function sumByLocation(held: readonly LineReservation[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const r of held) sums.set(r.location_id, (sums.get(r.location_id) ?? 0) + r.quantity);
  return sums;
}

const plain = (line: OrderLine): PlannedLine => ({
  line_item_id: line.id, inventory_item_id: "", required_quantity: 1, sku: line.sku, barcode: line.barcode, title: line.title,
  thumbnail: line.thumbnail, unit_weight_grams: line.weight_grams, quantity: line.open_quantity,
});

/** A part of a bundle has its own SKU; only what is sold by itself has the variant's barcode and weight. */
function partOf(line: OrderLine, part: OrderLine["inventory_items"][number], quantity: number): PlannedLine {
  const alone = line.inventory_items.length === 1;
  return {
    line_item_id: line.id, inventory_item_id: part.inventory_item_id, required_quantity: part.required_quantity,
    sku: part.sku ?? line.sku, barcode: alone ? line.barcode : null, thumbnail: line.thumbnail,
    title: alone ? line.title : `${line.title}: ${part.title ?? part.sku ?? part.inventory_item_id}`,
    unit_weight_grams: alone && part.required_quantity === 1 ? line.weight_grams : null, quantity,
  };
}
