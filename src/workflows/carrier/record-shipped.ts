import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createOrderShipmentWorkflow, createShipmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { changingOrder } from "../changing-order";
import { linesInPackage } from "../warehouse/facts";
import { warehouseOf } from "../warehouse/room";
import { coreLabel } from "./label-address";

/**
 * Tells core that an order's package left; what it knows already is left as it is. Core ships nothing of an order that is canceled: of one whose
 * parcel left all the same, its fulfilment alone tells it.
 */
export async function recordShipped(container: MedusaContainer, shipment: ShipmentRow & { fulfillment_id: string }): Promise<void> {
  const { order_id, fulfillment_id } = shipment;
  const { shipped_at, canceled_at } = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(fulfillment_id);
  if (shipped_at || canceled_at) return;
  const labels = [coreLabel(shipment)];
  const order = await container.resolve(Modules.ORDER).retrieveOrder(order_id, { select: ["id", "canceled_at"] });
  if (order.canceled_at) {
    await createShipmentWorkflow(container).run({ input: { id: fulfillment_id, labels } });
    return;
  }
  const { items } = await warehouseOf(container).retrievePackage(shipment.package_id, { relations: ["items"] });
  const lines = linesInPackage(items);
  await changingOrder(container, order_id, () => createOrderShipmentWorkflow(container).run({
    input: { order_id, fulfillment_id, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })), labels, no_notification: true },
  }));
}
