import type { MedusaContainer } from "@medusajs/framework/types";
import type { ScanOutcome } from "../../modules/warehouse/rules/decide-scan";
import type { ShortPickRequest } from "../../modules/warehouse/writes/pick";
import { Conflict } from "../../shared/errors";
import { warehouseOf } from "./room";
import { workOrderView, type WorkOrderView } from "./work-order-view";

const REFUSALS: Record<Exclude<ScanOutcome, "accepted">, string> = {
  wrong_item: "is not in this work order; put it back and scan the item on the list",
  wrong_bin: "is not to be taken from this bin; go to the bin on the list",
  wrong_tote: "goes into another tote; scan the tote that the screen shows",
  too_many: "is already picked, or fewer pieces are needed than scanned",
};

export async function startPicking(container: MedusaContainer, id: string, pickerId: string): Promise<WorkOrderView> {
  await warehouseOf(container).startPicking(id, pickerId);
  return workOrderView(container, id);
}

export type Scan = { scan_id: string; bin?: string; tote?: string; barcode: string; quantity: number; age_ms?: number | undefined };

/** Counts a scan. A refused one is a 409 with its outcome as code, and the same again when it is sent again. */
export async function scanItem(container: MedusaContainer, id: string, scan: Scan, pickerId: string): Promise<WorkOrderView> {
  const outcome = await warehouseOf(container).recordScan(id, scan, pickerId);
  refuseScan(outcome, scan.barcode);
  return workOrderView(container, id);
}

/** @throws 409 with the outcome as code, unless it was accepted */
export function refuseScan(outcome: ScanOutcome, barcode: string): void {
  if (outcome !== "accepted") throw new Conflict(`${barcode} ${REFUSALS[outcome]}`, outcome);
}

/** Gives it to another, or back to all. @throws 404, 409 */
export async function handOver(container: MedusaContainer, id: string, to: string | null, by: string): Promise<WorkOrderView> {
  await warehouseOf(container).handOver(id, to, by);
  return workOrderView(container, id);
}

/** Notes pieces that are not there, once for each `short_id`. @throws 404, 409, 400 */
export async function shortPick(container: MedusaContainer, id: string, short: ShortPickRequest, pickerId: string): Promise<WorkOrderView> {
  await warehouseOf(container).shortPick(id, short, pickerId);
  return workOrderView(container, id);
}
