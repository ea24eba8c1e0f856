import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { createFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { changingOrder } from "../changing-order";
import { reservationOf } from "../reservation/room";
import { FOR_PACKAGE } from "../warehouse/fulfilled";
import { fulfilmentOf } from "./fulfilment-of";
import { isCounted, MADE_FOR, orderOfLabel, type LineOfOrder, type NamedLine } from "./made-for";
import { packageToShip, type OrderPackage } from "./package-to-ship";
import { carrierOf } from "./room";

/**
 * Makes core's fulfilment of the package: stock leaves here. Core's own workflow for it counts a line at two locations twice,
 * and a part of the last pieces not at all, and a crash in it takes stock again; so the same is done here in parts, each of
 * which is found done or is done now. Gives the fulfilment's id; null when the order was canceled or wants less by now than lies in the package.
 * @throws 409 when the goods are not reserved any more
 */
export async function fulfilPackage(container: MedusaContainer, shipment: ShipmentRow, loaded?: OrderPackage): Promise<string | null> {
  if (shipment.fulfillment_id) return shipment.fulfillment_id;
  const shipping = loaded ?? (await packageToShip(container, shipment.package_id));
  const { pack, lines, parts } = shipping;
  const { isCanceled, open, made, items } = await orderOfLabel(container, shipment);
  const isDone = made !== undefined && (await isCounted(container, shipment.order_id, made, "FULFILL_ITEM"));
  if (isCanceled || (!isDone && lines.some(({ line_item_id, quantity }) => quantity > (open.get(line_item_id) ?? 0)))) return null;
  await reservationOf(container).depart({ reference: shipment.reference, order_id: shipment.order_id, location_id: pack.location_id, parts });
  const id = made ?? (await make(container, shipment, shipping, items));
  if (!isDone) await register(container, shipment.order_id, id, lines);
  await carrierOf(container).fulfilled(shipment.id, id);
  const data = { order_id: shipment.order_id, fulfillment_id: id, no_notification: true };
  await container.resolve(Modules.EVENT_BUS).emit({ name: OrderWorkflowEvents.FULFILLMENT_CREATED, data });
  return id;
}

/** With its provider, and tied to the order at once: a crash before leaves one that belongs to nobody. */
async function make(container: MedusaContainer, shipment: ShipmentRow, shipping: OrderPackage, items: readonly NamedLine[]): Promise<string> {
  const metadata = { [MADE_FOR]: shipment.reference, [FOR_PACKAGE]: shipment.package_id };
  const { result } = await createFulfillmentWorkflow(container).run({ input: { ...(await fulfilmentOf(container, shipment, shipping, items)), metadata } as never });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: shipment.order_id }, [Modules.FULFILLMENT]: { fulfillment_id: result.id },
  });
  return result.id;
}

const register = (container: MedusaContainer, orderId: string, fulfillmentId: string, lines: readonly LineOfOrder[]): Promise<void> =>
  changingOrder(container, orderId, () => container.resolve(Modules.ORDER).registerFulfillment({
    order_id: orderId, reference: Modules.FULFILLMENT, reference_id: fulfillmentId, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
  }));
