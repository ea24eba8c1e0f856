import type { MedusaContainer } from "@medusajs/framework/types";
import type { PackRequest } from "../../modules/warehouse/writes/pack";
import { Conflict, notFound } from "../../shared/errors";
import { withInstructions } from "./instructions-of";
import { warehouseOf } from "./room";
import { workOrderView, type WorkOrderView } from "./work-order-view";

type PackInput = PackRequest & { acknowledge_instructions?: boolean };

/**
 * Closes a package; `package` is the one that leads the carton, where several orders share it. 409 `acknowledge` until the packer
 * has seen what the shopper asked for, `wrong_item`, `too_many`, `weight_off`, `waiting`, `not_picked`, `not_verified`, `scanned_before`.
 */
export async function packPackage(container: MedusaContainer, id: string, input: PackInput, packerId: string) {
  const orders = await warehouseOf(container).ordersTogether(id);
  if (!orders.length) throw notFound("work order", id);
  const wishes = await withInstructions(container, orders.map((order_id) => ({ order_id })));
  const asks = [wishes.some(({ instructions }) => instructions) && "instructions", wishes.some(({ gift_message }) => gift_message) && "a gift message"].filter(Boolean);
  if (asks.length && !input.acknowledge_instructions) {
    throw new Conflict(`The shopper left ${asks.join(" and ")}: read it, then send acknowledge_instructions: true`, "acknowledge");
  }
  const { acknowledge_instructions: _read, ...request } = input;
  const packageId = await warehouseOf(container).packPackage(id, request, packerId);
  const work_order: WorkOrderView = await workOrderView(container, id);
  return { work_order, package: [work_order, ...work_order.together].flatMap(({ packages }) => packages).find((p) => p.id === packageId)! };
}
