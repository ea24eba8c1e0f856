import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { linesInPackage } from "../warehouse/facts";
import { warehouseOf } from "../warehouse/room";
import { coreLabel } from "./label-address";

/** Tells core and the warehouse that the package left; what they know already is left as it is. */
export async function recordShipped(container: MedusaContainer, shipment: ShipmentRow & { fulfillment_id: string }): Promise<void> {
  const warehouse = warehouseOf(container);
  const [fulfilment, pack] = await Promise.all([
    container.resolve(Modules.FULFILLMENT).retrieveFulfillment(shipment.fulfillment_id), warehouse.retrievePackage(shipment.package_id, { relations: ["items"] }),
  ]);
  if (!fulfilment.shipped_at && !fulfilment.canceled_at) {
    const lines = linesInPackage(pack.items);
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
  // The label may have been bought by a process that died before it marked the package.
  if (pack.state === "packed") await warehouse.movePackage(shipment.package_id, "label");
  if (pack.state !== "shipped") await warehouse.movePackage(shipment.package_id, "ship");
}
