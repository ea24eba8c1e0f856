export const SCAN_OUTCOMES = ["accepted", "wrong_item", "wrong_bin", "too_many"] as const;
export type ScanOutcome = (typeof SCAN_OUTCOMES)[number];

export type ScannableLine = {
  id: string;
  sku: string | null;
  barcode: string | null;
  bin: string | null;
  quantity: number;
  picked_quantity: number;
  short_quantity: number;
};
export type ScanInput = { barcode: string; bin?: string | null; quantity: number };
export type ScanDecision = { outcome: ScanOutcome; lineId: string | null };

const same = (a: string | null | undefined, b: string): boolean => !!a && a.trim().toUpperCase() === b.trim().toUpperCase();

/** Pieces of a line that are still to be picked. */
export const openQuantity = (line: Pick<ScannableLine, "quantity" | "picked_quantity" | "short_quantity">): number =>
  line.quantity - line.picked_quantity - line.short_quantity;

/**
 * Which line a scan serves, or why it is refused. An item is known by its barcode or its SKU;
 * of several lines of the same item the first that takes the whole quantity is served.
 */
export function decideScan(lines: readonly ScannableLine[], scan: ScanInput): ScanDecision {
  const ofItem = lines.filter((line) => same(line.barcode, scan.barcode) || same(line.sku, scan.barcode));
  if (!ofItem.length) return { outcome: "wrong_item", lineId: null };
  const inBin = ofItem.filter((line) => !scan.bin || !line.bin || same(line.bin, scan.bin));
  if (!inBin.length) return { outcome: "wrong_bin", lineId: null };
  const taker = inBin.find((line) => openQuantity(line) >= scan.quantity);
  return taker ? { outcome: "accepted", lineId: taker.id } : { outcome: "too_many", lineId: null };
}

/** Every piece is either picked or known to be missing. */
export const allPicked = (lines: readonly ScannableLine[]): boolean => lines.every((line) => openQuantity(line) === 0);
