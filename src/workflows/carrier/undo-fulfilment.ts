import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { reservationOf } from "../reservation/room";
import { packageToShip } from "./package-to-ship";

/**
 * Takes core's fulfilment of a package back, and its goods into the stock where they left from. Core's own workflow for it may
 * reserve them at another location. Each part is found done when called again; the fulfilment itself comes last, so that one
 * that is canceled tells that all is done, by us or in core's own screen.
 */
export async function undoFulfilment(container: MedusaContainer, shipment: ShipmentRow): Promise<void> {
  if (!shipment.fulfillment_id) return reservationOf(container).comeBack(shipment.reference);
  const { canceled_at } = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(shipment.fulfillment_id);
  if (canceled_at) return;
  await reservationOf(container).comeBack(shipment.reference);
  await unregister(container, shipment);
  await cancelFulfillmentWorkflow(container).run({ input: { id: shipment.fulfillment_id } });
  const data = { order_id: shipment.order_id, fulfillment_id: shipment.fulfillment_id, no_notification: true };
  await container.resolve(Modules.EVENT_BUS).emit({ name: OrderWorkflowEvents.FULFILLMENT_CANCELED, data });
}

/** The order counts its lines as fulfilled no more, once. */
async function unregister(container: MedusaContainer, { order_id, fulfillment_id, package_id }: ShipmentRow): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const [known] = await orders.listOrderChangeActions({ order_id, reference_id: fulfillment_id, action: "CANCEL_ITEM_FULFILLMENT" } as never, { take: 1 });
  if (known) return;
  const { lines } = await packageToShip(container, package_id);
  await orders.cancelFulfillment({
    order_id, reference: Modules.FULFILLMENT, reference_id: fulfillment_id!, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
  });
}
