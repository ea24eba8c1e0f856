import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createOrderShipmentWorkflow, createShipmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { changingOrder } from "../changing-order";
import { coreLabel } from "./label-address";
import type { LineOfOrder } from "./made-for";
import { isChanging } from "./must-not-be-changing";

/**
 * Tells core that an order's package left, with these lines; what it knows already is left as it is. Core ships nothing of an order that is canceled: of one whose
 * parcel left all the same, its fulfilment alone tells it. Of one that somebody is changing it hears by the first following after that.
 */
export async function recordShipped(container: MedusaContainer, shipment: ShipmentRow & { fulfillment_id: string }, lines: readonly LineOfOrder[]): Promise<void> {
  const { order_id, fulfillment_id } = shipment;
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ shipped_at, canceled_at }, { data: [order] }] = await Promise.all([
    container.resolve(Modules.FULFILLMENT).retrieveFulfillment(fulfillment_id, { select: ["id", "shipped_at", "canceled_at"] }),
    query.graph({ entity: "order", fields: ["id", "canceled_at"], filters: { id: order_id } }),
  ]);
  if (shipped_at || canceled_at) return;
  const labels = [coreLabel(shipment)];
  if (order?.canceled_at) {
    await createShipmentWorkflow(container).run({ input: { id: fulfillment_id, labels } });
    return;
  }
  await changingOrder(container, order_id, async () => {
    if (await isChanging(container, [order_id])) return;
    await createOrderShipmentWorkflow(container).run({
      input: { order_id, fulfillment_id, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })), labels, no_notification: true },
    });
  });
}
