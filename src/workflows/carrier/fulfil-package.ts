import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { createFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { changingOrder } from "../changing-order";
import { reservationOf } from "../reservation/room";
import { FOR_PACKAGE } from "../warehouse/fulfilled";
import { fulfilmentOf, type CoreLabel } from "./fulfilment-of";
import { coreLabel } from "./label-address";
import { isCounted, MADE_FOR, orderOfLabel, type LineOfOrder, type NamedLine } from "./made-for";
import { packageToShip, type OrderPackage, type PackageOfOrder } from "./package-to-ship";
import { carrierOf } from "./room";

/** Makes core's fulfilment of a package that has its label, once; see `makeFulfilment`. */
export async function fulfilPackage(container: MedusaContainer, shipment: ShipmentRow, loaded?: OrderPackage): Promise<string | null> {
  if (shipment.fulfillment_id) return shipment.fulfillment_id;
  const shipping = loaded ?? (await packageToShip(container, shipment.package_id));
  const id = await makeFulfilment(container, { reference: shipment.reference, labels: [coreLabel(shipment)] }, shipping);
  if (!id) return null;
  await carrierOf(container).fulfilled(shipment.id, id);
  await tellFulfilled(container, shipment.order_id, id);
  return id;
}

export async function tellFulfilled(container: MedusaContainer, order_id: string, fulfillment_id: string): Promise<void> {
  await container.resolve(Modules.EVENT_BUS).emit({ name: OrderWorkflowEvents.FULFILLMENT_CREATED, data: { order_id, fulfillment_id, no_notification: true } });
}

/** `changing`: how the order is changed, by who has its turn already. */
type Made = { reference: string; labels: readonly CoreLabel[]; changing?: typeof changingOrder };

/**
 * Makes core's fulfilment of a package: stock leaves here. Core's own workflow for it counts a line at two locations twice,
 * and a part of the last pieces not at all, and a crash in it takes stock again; so the same is done here in parts, each of
 * which is found done or is done now. Gives the fulfilment's id; null when the order was canceled or wants less by now than lies in the package.
 * @throws 409 when the goods are not reserved any more
 */
export async function makeFulfilment(container: MedusaContainer, { reference, labels, changing = changingOrder }: Made, shipping: PackageOfOrder): Promise<string | null> {
  const { pack, lines, parts } = shipping;
  const { order_id } = pack;
  const { isCanceled, open, made, items } = await orderOfLabel(container, { reference, order_id });
  const isDone = made !== undefined && (await isCounted(container, order_id, made, "FULFILL_ITEM"));
  if (isCanceled || (!isDone && lines.some(({ line_item_id, quantity }) => quantity > (open.get(line_item_id) ?? 0)))) return null;
  await reservationOf(container).depart({ reference, order_id, location_id: pack.location_id, parts });
  const id = made ?? (await make(container, { reference, labels }, shipping, items));
  if (!isDone) await changing(container, order_id, () => register(container, order_id, id, lines));
  return id;
}

/** With its provider, and tied to the order at once: a crash before leaves one that belongs to nobody. */
async function make(container: MedusaContainer, { reference, labels }: Made, shipping: PackageOfOrder, items: readonly NamedLine[]): Promise<string> {
  const metadata = { [MADE_FOR]: reference, [FOR_PACKAGE]: shipping.pack.id };
  const { result } = await createFulfillmentWorkflow(container).run({ input: { ...(await fulfilmentOf(container, labels, shipping, items)), metadata } as never });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: shipping.pack.order_id }, [Modules.FULFILLMENT]: { fulfillment_id: result.id },
  });
  return result.id;
}

const register = (container: MedusaContainer, orderId: string, fulfillmentId: string, lines: readonly LineOfOrder[]): Promise<unknown> =>
  container.resolve(Modules.ORDER).registerFulfillment({
    order_id: orderId, reference: Modules.FULFILLMENT, reference_id: fulfillmentId, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
  });
