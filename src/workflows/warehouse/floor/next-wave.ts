import type { MedusaContainer } from "@medusajs/framework/types";
import { wrongState } from "../../../shared/errors";
import { createWave, nextReady, startWave, type WaveView } from "../waves";
import type { FloorPicker } from "./session";

export type NextWave = { kind: "batch" | "cluster"; size: number; totes?: string[] };

/** The most urgent ready work orders of the picker's location, so many, as a wave of theirs that is begun at once. @throws 409 when nothing is ready, or another was quicker */
export async function nextWave(container: MedusaContainer, { kind, size, totes }: NextWave, picker: FloorPicker): Promise<WaveView> {
  const work_order_ids = await nextReady(container, picker.location_id, size);
  if (!work_order_ids.length) throw wrongState("floor", "without work that is ready", "wait for the next order");
  const wave = await createWave(container, { location_id: picker.location_id, name: picker.name, work_order_ids, kind, totes: totes?.slice(0, work_order_ids.length) }, picker.id);
  return startWave(container, wave.id, picker.id);
}
