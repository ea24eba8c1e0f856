import { openQuantity } from "./decide-scan";

export type WalkLine = {
  id: string; work_order_id: string; display_id: number; tote: string | null; inventory_item_id: string; sku: string | null; barcode: string | null; title: string;
  thumbnail: string | null; bin: string | null; bins: readonly string[]; zone: string | null; path_order: number;
  quantity: number; picked_quantity: number; short_quantity: number;
};
/** One stop of a picker's way: so many pieces of an item from a bin, and for whom. */
export type Stop = Pick<WalkLine, "bin" | "bins" | "zone" | "path_order" | "inventory_item_id" | "sku" | "barcode" | "title" | "thumbnail"> & {
  quantity: number; for: { line_id: string; work_order_id: string; display_id: number; tote: string | null; quantity: number }[];
};

/** The way through the bins, in their order, with what is still to be picked; in one zone only where one is named. */
export function walkOf(lines: readonly WalkLine[], zone: string | null = null): Stop[] {
  const stops = new Map<string, Stop>();
  const open = lines.filter((line) => openQuantity(line) > 0 && (!zone || line.zone === zone));
  for (const line of [...open].sort((a, b) => a.path_order - b.path_order || (a.bin ?? "").localeCompare(b.bin ?? "") || a.id.localeCompare(b.id))) {
    const key = JSON.stringify([line.bin, line.inventory_item_id || line.sku, line.barcode]);
    const { bin, bins, path_order, inventory_item_id, sku, barcode, title, thumbnail } = line;
    const stop = stops.get(key) ?? { bin, bins, zone: line.zone, path_order, inventory_item_id, sku, barcode, title, thumbnail, quantity: 0, for: [] };
    stop.quantity += openQuantity(line);
    stop.for.push({ line_id: line.id, work_order_id: line.work_order_id, display_id: line.display_id, tote: line.tote, quantity: openQuantity(line) });
    stops.set(key, stop);
  }
  return [...stops.values()];
}
