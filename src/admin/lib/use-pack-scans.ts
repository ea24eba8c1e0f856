import { useState } from "react";
import { isItem } from "../../modules/warehouse/rules/decide-scan";
import { newRandomId } from "./random-id";
import type { WorkOrderLine } from "./types";

export type PackScan = { scan_id: string; barcode: string; quantity: number };
export type Counted = { line: WorkOrderLine; wanted: number; scanned: number };
export type WrongScan = { barcode: string; why: "wrong_item" | "too_many" };

/** How far each line is, by the scans so far; lines of one item are filled in turn. */
function countUp(lines: readonly WorkOrderLine[], scans: readonly PackScan[]): Counted[] {
  const counted = lines.map((line): Counted => ({ line, wanted: line.picked_quantity - line.packed_quantity, scanned: 0 })).filter(({ wanted }) => wanted > 0);
  for (const { barcode, quantity } of scans) {
    let left = quantity;
    for (const one of counted.filter(({ line }) => isItem(line, barcode))) {
      const taken = Math.min(left, one.wanted - one.scanned);
      one.scanned += taken;
      left -= taken;
    }
  }
  return counted;
}

/** The pieces that a packer has scanned into the open parcel; what does not belong there is refused at once, and by the server again. */
export function usePackScans(lines: readonly WorkOrderLine[]) {
  const [scans, setScans] = useState<PackScan[]>([]);
  const [wrong, setWrong] = useState<WrongScan>();
  const counted = countUp(lines, scans);
  const scan = (barcode: string): void => {
    const ofItem = counted.filter(({ line }) => isItem(line, barcode));
    const why = !ofItem.length ? "wrong_item" : ofItem.every(({ wanted, scanned }) => scanned === wanted) ? "too_many" : undefined;
    setWrong(why && { barcode, why });
    if (!why) setScans([...scans, { scan_id: newRandomId(), barcode, quantity: 1 }]);
  };
  const undo = (): void => {
    setScans(scans.slice(0, -1));
    setWrong(undefined);
  };
  return { scans, counted, wrong, scan, undo, clear: () => setScans([]), isWhole: counted.every(({ wanted, scanned }) => scanned === wanted) };
}
