import type { MedusaContainer } from "@medusajs/framework/types";
import { warehouseOf } from "../room";
import type { WaveView } from "../waves";
import type { WorkOrderView } from "../work-order-view";
import type { FloorPicker } from "./session";
import { waveHere, workHere } from "./taken";

/** Takes a work order from a colleague who is not at it any more; `from`: who that was when the picker was asked. @throws 404, 409 */
export async function takeOverHere(container: MedusaContainer, id: string, from: string, by: FloorPicker): Promise<WorkOrderView> {
  await warehouseOf(container).takeOver(id, { from, to: by.id });
  return workHere(container, id);
}

/** The same for a wave. @throws 404, 409 */
export async function takeOverWaveHere(container: MedusaContainer, id: string, from: string, by: FloorPicker): Promise<WaveView> {
  await warehouseOf(container).takeOverWave(id, { from, to: by.id });
  return waveHere(container, id, null);
}
