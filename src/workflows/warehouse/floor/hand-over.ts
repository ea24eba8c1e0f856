import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../../shared/errors";
import { handOver } from "../pick";
import { warehouseOf } from "../room";
import { handOverWave, type WaveView } from "../waves";
import type { WorkOrderView } from "../work-order-view";
import type { FloorPicker } from "./session";

/** Gives it to a colleague of the same location, or back to all. @throws 404 when they do not work here, 409 */
export async function handOverHere(container: MedusaContainer, id: string, to: string | null, by: FloorPicker): Promise<WorkOrderView> {
  await mustWorkHere(container, to, by);
  return handOver(container, id, to, by.id);
}

/** The same for a wave. @throws 404, 409 */
export async function handOverWaveHere(container: MedusaContainer, id: string, to: string | null, by: FloorPicker): Promise<WaveView> {
  await mustWorkHere(container, to, by);
  return handOverWave(container, id, to, by.id);
}

async function mustWorkHere(container: MedusaContainer, to: string | null, { location_id }: FloorPicker): Promise<void> {
  const [colleague] = to ? await warehouseOf(container).listPickers({ id: to, location_id, active: true }) : [];
  if (to && !colleague) throw notFound("picker here", to);
}
