import type { MedusaContainer } from "@medusajs/framework/types";
import type { WaveInput } from "../../modules/warehouse/writes/waves";
import { warehouseOf } from "./room";

/** Groups work orders of one location, to be picked together. */
export async function createWave(container: MedusaContainer, wave: WaveInput, createdBy: string) {
  const id = await warehouseOf(container).createWave(wave, createdBy);
  return warehouseOf(container).retrieveWave(id, { relations: ["work_orders"] });
}
