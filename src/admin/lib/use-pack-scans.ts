import { useState } from "react";
import { itemsFromScans, type PackScan } from "../../modules/warehouse/rules/pack-scans";
import { newRandomId } from "./random-id";
import type { WorkOrder } from "./types";

export type Counted = { line: NonNullable<WorkOrder["lines"]>[number]; wanted: number; scanned: number };
export type RefusedScan = PackScan & { step: "pack"; outcome: WrongScan["why"] };
export type WrongScan = { barcode: string; why: "wrong_item" | "too_many" };

/**
 * The pieces that a packer has scanned into the open parcel; what does not belong there is refused at once, and by the server again.
 * That is told for the record, under the id of the scan that does not fit. What a parcel holds, or held, by an answer that was lost, is not in this one.
 */
export function usePackScans(works: readonly WorkOrder[], onRefused: (refused: RefusedScan) => void) {
  const [kept, setScans] = useState<PackScan[]>([]);
  const [wrong, setWrong] = useState<WrongScan>();
  const inside = new Set(works.flatMap(({ packages }) => packages ?? []).flatMap(({ scan_ids }) => scan_ids ?? []));
  const scans = kept.filter(({ scan_id }) => !inside.has(scan_id));
  const open = works.flatMap(({ lines }) => lines ?? []).filter((line) => line.picked_quantity > line.packed_quantity);
  const items = itemsFromScans(open, scans);
  const counted = open.map((line): Counted => ({
    line, wanted: line.picked_quantity - line.packed_quantity, scanned: (Array.isArray(items) && items.find(({ line_id }) => line_id === line.id)?.quantity) || 0,
  }));
  const scan = (barcode: string): void => {
    const next = [...scans, { scan_id: newRandomId(), barcode, quantity: 1 }];
    const judged = itemsFromScans(open, next);
    setWrong(Array.isArray(judged) ? undefined : { barcode, why: judged.code });
    if (Array.isArray(judged)) setScans(next);
    else onRefused({ ...judged.scan, step: "pack", outcome: judged.code });
  };
  const undo = (): void => {
    setScans(scans.slice(0, -1));
    setWrong(undefined);
  };
  return { scans, counted, wrong, scan, undo, clear: () => setScans([]), isWhole: counted.every(({ wanted, scanned }) => scanned === wanted) };
}
