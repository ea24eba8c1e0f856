import { ownCode } from "./own-code";

/** Of one piece; `size_mm`: length, width and height, null where not all are known. */
export type Measured = { weight_grams: number | null; size_mm: [number, number, number] | null };
export type OrderLine = {
  id: string;
  /** Null where somebody wrote the line into the order by hand. */
  variant_id: string | null;
  title: string;
  thumbnail: string | null;
  sku: string | null;
  barcode: string | null;
  /** Pieces ordered, less those fulfilled already. */
  open_quantity: number;
  requires_shipping: boolean;
  manage_inventory: boolean;
  variant: Measured;
  product: Measured;
  inventory_items: (Measured & { inventory_item_id: string; required_quantity: number; sku: string | null; title: string | null })[];
};
/** `waits`: it was accepted beyond stock, or before its release, and cannot be picked yet. */
export type LineReservation = { line_item_id: string; inventory_item_id: string; location_id: string; quantity: number; waits?: boolean };
export type PlannedLine = {
  line_item_id: string;
  inventory_item_id: string;
  required_quantity: number;
  /** One of both there always is: without it no scan could count the piece. */
  sku: string | null;
  barcode: string | null;
  title: string;
  thumbnail: string | null;
  unit_weight_grams: number | null;
  size_mm: [number, number, number] | null;
  quantity: number;
};
/** `backordered`: it has to wait for goods that were sold in advance. */
export type PlannedWork = { location_id: string; lines: PlannedLine[]; backordered: boolean };
/** What is done where a part of an order waits for stock: the rest is sent, or all of it waits. */
export type BackorderPolicy = "send_rest" | "wait";

type Placed = { location: string; line: PlannedLine; waits: boolean };

/**
 * Which location does what for an order: managed goods where they are reserved, the others at the sales channel's
 * first location; what is not shipped makes no work. Undefined while stock is not settled for every line.
 */
export function planWork(
  lines: readonly OrderLine[], reservations: readonly LineReservation[], defaultLocation: string | null, backorders: BackorderPolicy,
): PlannedWork[] | undefined {
  const placed: Placed[] = [];
  for (const line of lines.filter((l) => l.requires_shipping && l.open_quantity > 0)) {
    if (line.manage_inventory && line.inventory_items.length) {
      const parts = partsOf(line, reservations);
      if (!parts) return undefined;
      placed.push(...parts);
    } else if (defaultLocation) placed.push({ location: defaultLocation, line: plain(line), waits: false });
    else return undefined;
  }
  const isWaiting = placed.some(({ waits }) => waits) && (backorders === "wait" || placed.every(({ waits }) => waits));
  const kept = isWaiting ? placed : placed.filter(({ waits }) => !waits);
  return [...new Set(kept.map(({ location }) => location))].map((location_id) => ({
    location_id, backordered: isWaiting, lines: kept.filter(({ location }) => location === location_id).map(({ line }) => line),
  }));
}

/** A line's parts, where each is reserved; undefined while that is not settled. */
function partsOf(line: OrderLine, reservations: readonly LineReservation[]): Placed[] | undefined {
  const ofLine = reservations.filter((r) => r.line_item_id === line.id);
  const waits = ofLine.some((r) => r.waits);
  const placed: Placed[] = [];
  for (const part of line.inventory_items) {
    const held = ofLine.filter((r) => r.inventory_item_id === part.inventory_item_id);
    const wanted = line.open_quantity * part.required_quantity;
    if (!waits && held.reduce((sum, r) => sum + r.quantity, 0) < wanted) return undefined;
    for (const [location, quantity] of atMost(sumByLocation(held), wanted)) placed.push({ location, line: partOf(line, part, quantity), waits });
  }
  return placed;
}

/** No more than is to be sent: an edit that is confirmed while a parcel of the order leaves has core reserve anew what has just left. */
function atMost(quantities: ReadonlyMap<string, number>, most: number): Map<string, number> {
  let left = most;
  const taken = new Map<string, number>();
  for (const [location, quantity] of quantities) {
    const part = Math.min(quantity, left);
    if (part > 0) taken.set(location, part);
    left -= part;
  }
  return taken;
}

function sumByLocation(held: readonly LineReservation[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const r of held) sums.set(r.location_id, (sums.get(r.location_id) ?? 0) + r.quantity);
  return sums;
}

type Codes = Pick<PlannedLine, "sku" | "barcode">;
/** What a piece is known by: what is set, else a code that is derived from its id. */
const codes = ({ sku, barcode }: Codes, id: string): Codes => ({ sku, barcode: sku || barcode ? barcode : ownCode(id) });

const plain = (line: OrderLine): PlannedLine => ({
  line_item_id: line.id, inventory_item_id: "", required_quantity: 1, ...codes(line, line.variant_id ?? line.id), title: line.title,
  thumbnail: line.thumbnail, ...firstKnown(line.variant, line.product), quantity: line.open_quantity,
});

/** Weight and size, each by the first who knows it. */
const firstKnown = (...by: readonly Measured[]): Pick<PlannedLine, "unit_weight_grams" | "size_mm"> => ({
  unit_weight_grams: by.find(({ weight_grams }) => weight_grams !== null)?.weight_grams ?? null, size_mm: by.find(({ size_mm }) => size_mm !== null)?.size_mm ?? null,
});

/**
 * A part of a bundle has its own SKU, weight and size, and never its variant's SKU, which could not tell it from the other parts; only what is
 * sold by itself has the variant's barcode, or its SKU in place of one, and weighs what the variant says, else its stock item, else its product.
 */
function partOf(line: OrderLine, part: OrderLine["inventory_items"][number], quantity: number): PlannedLine {
  const alone = line.inventory_items.length === 1;
  const known = alone ? { sku: part.sku ?? line.sku, barcode: line.barcode ?? line.sku } : { sku: part.sku, barcode: null };
  return {
    line_item_id: line.id, inventory_item_id: part.inventory_item_id, required_quantity: part.required_quantity,
    ...codes(known, part.inventory_item_id), thumbnail: line.thumbnail,
    title: alone ? line.title : `${line.title}: ${part.title ?? part.sku ?? part.inventory_item_id}`,
    ...(alone && part.required_quantity === 1 ? firstKnown(line.variant, part, line.product) : firstKnown(part)), quantity,
  };
}
