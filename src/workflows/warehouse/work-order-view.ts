import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { InferTypeOf } from "@medusajs/framework/types";
import type WorkOrder from "../../modules/warehouse/models/work-order";
import type { Companion } from "../../modules/warehouse/reads/companions";
import { notFound } from "../../shared/errors";
import type { DoorstepOptions } from "../../shared/options";
import { instructionsOf, type OrderInstructions } from "./instructions-of";
import { warehouseOf } from "./room";

export type WorkOrderLoaded = InferTypeOf<typeof WorkOrder>;
/** What goes together with a work order, with all that its picker and packer need of it. */
export type Mate = WorkOrderLoaded & OrderInstructions;
/** `pack_photo`: whether the shop wants photos of its parcels. */
export type WorkOrderView = Mate & { together: Mate[]; could_join: Companion[]; pack_photo: DoorstepOptions["warehouse"]["packPhoto"] };

export const WORK_ORDER_FIELDS = [
  "id", "order_id", "display_id", "location_id", "part", "state", "waiting_reason", "waiting_code", "held_at", "held_by", "ship_by", "ship_by_basis", "merge_id", "later_code", "priority", "own_priority", "picker_id", "tote", "box", "wave_id", "started_at", "picked_at",
  "packed_at", "shipped_at", "cancelled_at", "created_at", "updated_at",
  "lines.id", "lines.line_item_id", "lines.inventory_item_id", "lines.sku", "lines.barcode", "lines.title", "lines.thumbnail", "lines.bin",
  "lines.bins", "lines.zone", "lines.path_order", "lines.quantity", "lines.picked_quantity", "lines.sorted_quantity", "lines.packed_quantity", "lines.short_quantity", "lines.short_reason",
  "lines.unit_weight_grams", "lines.length_mm", "lines.width_mm", "lines.height_mm",
];
export const PACKAGE_FIELDS = [
  "id", "work_order_id", "order_id", "location_id", "number", "state", "parcel_id", "weight_grams", "expected_grams", "weight_note", "carton_id", "length_mm", "width_mm", "height_mm",
  "verified", "photo_url", "photo_by", "photo_at", "packed_by", "packed_at", "shipped_at", "created_at",
  "items.pick_line_id", "items.line_item_id", "items.inventory_item_id", "items.quantity", "items.line_item_quantity",
];

/** Its lines in the order of the picker's way, its packages by number. A line of which nothing is wanted any more is history. */
export const inWalkingOrder = (work: WorkOrderLoaded): WorkOrderLoaded => ({
  ...work,
  lines: work.lines.filter(({ quantity }) => quantity > 0).sort((a, b) => a.path_order - b.path_order || a.id.localeCompare(b.id)),
  packages: [...work.packages].sort((a, b) => a.number - b.number),
});

/**
 * A work order with its lines in the order of the picker's way, its packages, what the shopper asked for, those that go together
 * with it and those that could. 404 when there is none.
 */
export async function workOrderView(container: MedusaContainer, id: string): Promise<WorkOrderView> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { together, could_join } = await warehouseOf(container).companionsOf(id);
  const { data } = await query.graph({
    entity: "doorstep_work_order", fields: [...WORK_ORDER_FIELDS, ...PACKAGE_FIELDS.map((field) => `packages.${field}`)], filters: { id: [id, ...together.map((mate) => mate.id)] },
  });
  const works = await Promise.all((data as WorkOrderLoaded[]).map(async (work) => ({ ...inWalkingOrder(work), ...(await instructionsOf(container, work.order_id)) })));
  const workOrder = works.find((work) => work.id === id);
  if (!workOrder) throw notFound("work order", id);
  const mates = together.flatMap((mate) => works.find((work) => work.id === mate.id) ?? []);
  return { ...workOrder, together: mates, could_join, pack_photo: warehouseOf(container).options.warehouse.packPhoto };
}
