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
export type FloorThing = keyof typeof FINDERS;

/** @throws 404 alike for what there is not and what belongs to another location than the picker */
export async function mustBeHere(container: MedusaContainer, what: FloorThing, id: string, { location_id }: FloorPicker): Promise<void> {
  const [found] = await FINDERS[what](warehouseOf(container), id);
  if (found?.location_id !== location_id) throw notFound(what, id);
}

/** @throws 409 when somebody else picks the work order */
export async function mustBeTheirs(container: MedusaContainer, id: string, picker: FloorPicker): Promise<void> {
  const [work] = await warehouseOf(container).listWorkOrders({ id });
  if (work?.picker_id && work.picker_id !== picker.id) throw new Conflict("Somebody else is picking this: have it handed over to you first", "taken");
}
