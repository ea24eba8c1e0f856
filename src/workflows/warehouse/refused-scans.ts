import type { MedusaContainer } from "@medusajs/framework/types";
import type { RefusedScan } from "../../modules/warehouse/writes/refused-scans";
import { warehouseOf } from "./room";
import { waveView, type WaveView } from "./waves";
import { workOrderView, type WorkOrderView } from "./work-order-view";

/** Keeps a scan that a device refused by itself; nothing else changes. Gives how the work stands, which the device may not know. @throws 404 */
export async function keepRefusedScan(container: MedusaContainer, id: string, scan: RefusedScan, by: string): Promise<WorkOrderView> {
  await warehouseOf(container).keepRefused(id, scan, by);
  return workOrderView(container, id);
}

/** The same of one in a wave. @throws 404 */
export async function keepRefusedScanInWave(container: MedusaContainer, id: string, { zone = null, ...scan }: RefusedScan & { zone?: string | null | undefined }, by: string): Promise<WaveView> {
  await warehouseOf(container).keepRefusedInWave(id, scan, by);
  return waveView(container, id, zone);
}
