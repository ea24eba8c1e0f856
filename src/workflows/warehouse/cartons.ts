import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import type Carton from "../../modules/warehouse/models/carton";
import { suggestCartons, type CartonAdvice, type Piece } from "../../modules/warehouse/rules/cartons";
import { notFound, wrongState } from "../../shared/errors";
import { warehouseOf } from "./room";
import { workOrderView } from "./work-order-view";

export type CartonRow = InferTypeOf<typeof Carton>;
export type CartonInput = { name: string; length_mm: number; width_mm: number; height_mm: number; weight_grams?: number; max_grams?: number | null };

/** Makes a kind of carton, or brings the one of this name up to date. */
export async function putCarton(container: MedusaContainer, input: CartonInput): Promise<CartonRow> {
  const warehouse = warehouseOf(container);
  const [known] = await warehouse.listCartons({ name: input.name });
  return (known ? await warehouse.updateCartons({ id: known.id, ...input }) : await warehouse.createCartons(input)) as unknown as CartonRow;
}

/** @throws 404 */
export async function deleteCarton(container: MedusaContainer, id: string): Promise<void> {
  const [known] = await warehouseOf(container).listCartons({ id });
  if (!known) throw notFound("carton", id);
  await warehouseOf(container).softDeleteCartons([id]);
}

/** Which cartons to take for what is picked and not packed yet. @throws 404, 409 while nothing is */
export async function cartonsFor(container: MedusaContainer, workOrderId: string): Promise<CartonAdvice> {
  const [work, kinds] = await Promise.all([workOrderView(container, workOrderId), warehouseOf(container).listCartons({}, { take: 200 })]);
  const lines = [work, ...work.together].flatMap((one) => one.lines).filter((line) => line.picked_quantity > line.packed_quantity);
  if (!lines.length) throw wrongState("work order", work.state, "pick it first");
  const unknown = lines.filter(({ length_mm, width_mm, height_mm }) => !length_mm || !width_mm || !height_mm).map(({ title }) => title);
  if (unknown.length) return { cartons: null, unknown };
  const pieces = lines.map((line): Piece => ({
    line_id: line.id, size_mm: [line.length_mm!, line.width_mm!, line.height_mm!], grams: line.unit_weight_grams, quantity: line.picked_quantity - line.packed_quantity,
  }));
  const uses = suggestCartons(pieces, kinds);
  return { cartons: uses?.map((use) => ({ ...use, name: kinds.find(({ id }) => id === use.carton_id)!.name })) ?? null, unknown };
}
