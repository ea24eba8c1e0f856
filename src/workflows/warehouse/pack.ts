import type { MedusaContainer } from "@medusajs/framework/types";
import { Conflict } from "../../shared/errors";
import { warehouseOf } from "./room";
import { workOrderView, type WorkOrderView } from "./work-order-view";

type PackInput = { weight_grams?: number; items: { line_id: string; quantity: number }[]; acknowledge_instructions?: boolean };

/** Closes a package. 409 `acknowledge` until the packer has seen what the shopper asked for. */
export async function packPackage(container: MedusaContainer, id: string, input: PackInput, packerId: string) {
  const before = await workOrderView(container, id);
  const asks = [before.instructions && "instructions", before.gift_message && "a gift message"].filter(Boolean);
  if (asks.length && !input.acknowledge_instructions) {
    throw new Conflict(`The shopper left ${asks.join(" and ")}: read it, then send acknowledge_instructions: true`, "acknowledge");
  }
  const packageId = await warehouseOf(container).packPackage(id, { items: input.items, weight_grams: input.weight_grams }, packerId);
  const work_order: WorkOrderView = await workOrderView(container, id);
  return { work_order, package: work_order.packages.find((p) => p.id === packageId)! };
}
