import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { cancelFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { changingOrder } from "../changing-order";
import { reservationOf } from "../reservation/room";
import { isCounted, orderOfLabel } from "./made-for";
import { packageToShip } from "./package-to-ship";

/**
 * Takes core's fulfilment of a package back, and its goods into the stock where they left from. Core's own workflow for it may
 * reserve them at another location. Each part is found done when called again; the fulfilment itself comes last, so that one
 * that is canceled tells that all is done, by us or in core's own screen. The goods come back when the order counts them as
 * fulfilled no more: no more of them is reserved then than has still to be sent.
 */
export async function undoFulfilment(container: MedusaContainer, shipment: ShipmentRow): Promise<void> {
  const id = shipment.fulfillment_id ?? (await orderOfLabel(container, shipment)).made;
  if (!id) return reservationOf(container).comeBack(shipment.reference);
  const { canceled_at } = await container.resolve(Modules.FULFILLMENT).retrieveFulfillment(id);
  if (canceled_at) return reservationOf(container).cameBackInCore([shipment.reference]);
  await unregister(container, shipment, id);
  await reservationOf(container).comeBack(shipment.reference);
  await cancelFulfillmentWorkflow(container).run({ input: { id } });
  const data = { order_id: shipment.order_id, fulfillment_id: id, no_notification: true };
  await container.resolve(Modules.EVENT_BUS).emit({ name: OrderWorkflowEvents.FULFILLMENT_CANCELED, data });
}

/** The order counts its lines as fulfilled no more, once. */
async function unregister(container: MedusaContainer, { order_id, package_id }: ShipmentRow, id: string): Promise<void> {
  const isCountedAs = (action: "FULFILL_ITEM" | "CANCEL_ITEM_FULFILLMENT") => isCounted(container, order_id, id, action);
  if (!(await isCountedAs("FULFILL_ITEM")) || (await isCountedAs("CANCEL_ITEM_FULFILLMENT"))) return;
  const { lines } = await packageToShip(container, package_id);
  await changingOrder(container, order_id, () => container.resolve(Modules.ORDER).cancelFulfillment({
    order_id, reference: Modules.FULFILLMENT, reference_id: id, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
  }).catch((error: unknown) => orderMustCount(container, order_id, error)));
}

/** Core may lose count of an order that it cancels in the moment of its fulfilment. Nothing is to be sent of one that is canceled, whatever it counts. */
async function orderMustCount(container: MedusaContainer, orderId: string, error: unknown): Promise<void> {
  const { data: [order] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "order", fields: ["id", "canceled_at"], filters: { id: orderId } });
  if (!order?.canceled_at || !(error instanceof MedusaError)) throw error;
}
