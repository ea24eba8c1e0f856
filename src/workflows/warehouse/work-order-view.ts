import type { MedusaContainer } from "@medusajs/framework/types";
import { ITEM_COLUMNS, LINE_COLUMNS, PACKAGE_COLUMNS, WORK_COLUMNS } from "../../modules/warehouse/reads/columns";
import type { Companion } from "../../modules/warehouse/reads/companions";
import type { WorkOrderRead } from "../../modules/warehouse/reads/work-orders";
import { notFound } from "../../shared/errors";
import type { DoorstepOptions } from "../../shared/options";
import { withInstructions, type OrderInstructions } from "./instructions-of";
import { warehouseOf } from "./room";

/** What goes together with a work order, with all that its picker and packer need of it. */
export type Mate = WorkOrderRead & OrderInstructions;
/** `pack_photo`: whether the shop wants photos of its parcels. */
export type WorkOrderView = Mate & { together: Mate[]; could_join: Companion[]; pack_photo: DoorstepOptions["warehouse"]["packPhoto"] };

export const WORK_ORDER_FIELDS = [...WORK_COLUMNS, ...LINE_COLUMNS.map((column) => `lines.${column}`)];
export const PACKAGE_FIELDS = [...PACKAGE_COLUMNS, ...ITEM_COLUMNS.map((column) => `items.${column}`)];

/**
 * A work order with its lines in the order of the picker's way, its packages, what the shopper asked for, those that go together
 * with it and those that could. 404 when there is none.
 */
export async function workOrderView(container: MedusaContainer, id: string): Promise<WorkOrderView> {
  const warehouse = warehouseOf(container);
  const { together, could_join } = await warehouse.companionsOf(id);
  const read = await warehouse.readWorkOrders([id, ...together.map((mate) => mate.id)]);
  const works = await withInstructions(container, read);
  const workOrder = works.find((work) => work.id === id);
  if (!workOrder) throw notFound("work order", id);
  const mates = together.flatMap((mate) => works.find((work) => work.id === mate.id) ?? []);
  return { ...workOrder, together: mates, could_join, pack_photo: warehouse.options.warehouse.packPhoto };
}
