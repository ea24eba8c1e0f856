import { isItem } from "./decide-scan";
import type { PackInput } from "./pack";

export type PackScan = { scan_id: string; barcode: string; quantity: number; age_ms?: number | undefined };
type VerifiableLine = { id: string; sku: string | null; barcode: string | null; picked_quantity: number; packed_quantity: number };
export type ScanRefusal = { code: "wrong_item" | "too_many"; scan: PackScan };

/** What a package holds by the scans of its pieces; lines of one item are filled in turn. Or the scan that does not belong there. */
export function itemsFromScans(lines: readonly VerifiableLine[], scans: readonly PackScan[]): PackInput[] | ScanRefusal {
  const packed = new Map<string, number>();
  for (const scan of scans) {
    const { barcode, quantity } = scan;
    const ofItem = lines.filter((line) => isItem(line, barcode));
    if (!ofItem.length) return { code: "wrong_item", scan };
    let left = quantity;
    for (const line of ofItem) {
      const taken = Math.min(left, line.picked_quantity - line.packed_quantity - (packed.get(line.id) ?? 0));
      if (taken > 0) packed.set(line.id, (packed.get(line.id) ?? 0) + taken);
      left -= Math.max(0, taken);
    }
    if (left > 0) return { code: "too_many", scan };
  }
  return [...packed].map(([line_id, quantity]) => ({ line_id, quantity }));
}
