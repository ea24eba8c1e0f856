import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { linesInPackage } from "../warehouse/facts";
import { warehouseOf } from "../warehouse/room";
import { coreLabel } from "./label-address";

/** Tells core that an order's package left; what it knows already is left as it is. */
export async function recordShipped(container: MedusaContainer, shipment: ShipmentRow & { fulfillment_id: string }): Promise<void> {
  const fulfilment = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(shipment.fulfillment_id);
  if (!fulfilment.shipped_at && !fulfilment.canceled_at) {
    const { items } = await warehouseOf(container).retrievePackage(shipment.package_id, { relations: ["items"] });
    const lines = linesInPackage(items);
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id: shipment.order_id,
        fulfillment_id: shipment.fulfillment_id,
        items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
        labels: [coreLabel(shipment)],
        no_notification: true,
      },
    });
  }
}
