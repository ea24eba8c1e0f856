import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type Picker from "../../../modules/warehouse/models/picker";
import type { PickerChangeInput, PickerInput } from "../../../modules/warehouse/picker-service";
import { notFound } from "../../../shared/errors";
import { warehouseOf } from "../room";
import { badgeCard } from "./badge-card";

type PickerRow = InferTypeOf<typeof Picker>;
/** A picker without what they sign in by. */
export type PickerView = Pick<PickerRow, "id" | "name" | "location_id" | "number" | "active" | "locked_until" | "created_at"> & { has_badge: boolean };

const toView = ({ id, name, location_id, number, active, locked_until, created_at, badge_hash }: PickerRow): PickerView =>
  ({ id, name, location_id, number, active, locked_until, created_at, has_badge: badge_hash !== null });

/** @throws 404 */
async function pickerView(container: MedusaContainer, id: string): Promise<PickerView> {
  const [row] = await warehouseOf(container).listPickers({ id });
  if (!row) throw notFound("picker", id);
  return toView(row);
}

/** Pickers by name. `take`, `skip`: a page of them. */
export async function pickersAt(container: MedusaContainer, filters: { location_id?: string }, { take, skip }: { take: number; skip: number }): Promise<{ pickers: PickerView[]; count: number }> {
  const [rows, count] = await warehouseOf(container).listAndCountPickers(filters, { take, skip, order: { name: "ASC", id: "ASC" } });
  return { pickers: rows.map(toView), count };
}

/** @throws 404 for a location that the store does not have */
async function mustBeLocation(container: MedusaContainer, id: string): Promise<void> {
  const [location] = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id });
  if (!location) throw notFound("stock location", id);
}

/** @throws 404, 409 when the number is taken */
export async function addPicker(container: MedusaContainer, input: PickerInput): Promise<PickerView> {
  await mustBeLocation(container, input.location_id);
  return pickerView(container, await warehouseOf(container).addPicker(input));
}

/** @throws 404 */
export async function changePicker(container: MedusaContainer, id: string, change: PickerChangeInput): Promise<PickerView> {
  if (change.location_id) await mustBeLocation(container, change.location_id);
  await warehouseOf(container).changePicker(id, change);
  return pickerView(container, id);
}

/** A new badge: its code, and the card to be printed as an SVG. It is told this once. @throws 404 */
export async function renewBadge(container: MedusaContainer, id: string): Promise<{ code: string; svg: string }> {
  const { name, number } = await pickerView(container, id);
  const code = await warehouseOf(container).renewBadge(id);
  return { code, svg: await badgeCard({ name, number, code }) };
}

/** Ends their sessions on every device. @throws 404 */
export async function signOutPicker(container: MedusaContainer, id: string): Promise<PickerView> {
  await warehouseOf(container).signOutPicker(id);
  return pickerView(container, id);
}
