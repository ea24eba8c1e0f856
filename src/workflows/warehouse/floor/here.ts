import type { MedusaContainer } from "@medusajs/framework/types";
import { Conflict, notFound } from "../../../shared/errors";
import { warehouseOf } from "../room";
import type { FloorPicker } from "./session";

type Warehouse = ReturnType<typeof warehouseOf>;
type Found = { id: string; location_id: string };

const FINDERS = {
  "work order": (warehouse: Warehouse, id: string): Promise<Found[]> => warehouse.listWorkOrders({ id }),
  wave: (warehouse: Warehouse, id: string): Promise<Found[]> => warehouse.listWaves({ id }),
  task: (warehouse: Warehouse, id: string): Promise<Found[]> => warehouse.listTasks({ id }),
  package: (warehouse: Warehouse, id: string): Promise<Found[]> => warehouse.listPackages({ id }),
};
const HELD = {
  "work order": (warehouse: Warehouse, id: string): Promise<{ picker_id: string | null }[]> => warehouse.listWorkOrders({ id }),
  wave: (warehouse: Warehouse, id: string): Promise<{ picker_id: string | null }[]> => warehouse.listWaves({ id }),
};
export type FloorThing = keyof typeof FINDERS;

/** @throws 404 alike for what there is not and what belongs to another location than the picker */
export async function mustBeHere(container: MedusaContainer, what: FloorThing, id: string, { location_id }: FloorPicker): Promise<void> {
  const [found] = await FINDERS[what](warehouseOf(container), id);
  if (found?.location_id !== location_id) throw notFound(what, id);
}

/** @throws 409 when somebody else picks the work order or wave */
export async function mustBeTheirs(container: MedusaContainer, what: "work order" | "wave", id: string, picker: FloorPicker): Promise<void> {
  const [held] = await HELD[what](warehouseOf(container), id);
  if (held?.picker_id && held.picker_id !== picker.id) throw new Conflict("Somebody else is picking this: have it handed over to you first", "taken");
}
