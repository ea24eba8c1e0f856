import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { createFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { Conflict } from "../../shared/errors";
import { reservationOf } from "../reservation/room";
import { FOR_PACKAGE } from "../warehouse/fulfilled";
import { fulfilmentOf } from "./fulfilment-of";
import { packageToShip, type OrderPackage } from "./package-to-ship";
import { carrierOf } from "./room";

/** In a fulfilment's metadata: the label that it was made for, so that it is found after a crash instead of made again. */
const MADE_FOR = "doorstep_reference";

type Made = { id: string; canceled_at: string | null; metadata: Record<string, unknown> | null };

/**
 * Makes core's fulfilment of the package: stock leaves here. Core's own workflow for it counts a line at two locations twice,
 * and a part of the last pieces not at all, and a crash in it takes stock again; so the same is done here in parts, each of
 * which is found done or is done now. Gives the fulfilment's id. @throws 409 when the goods are not reserved any more
 */
export async function fulfilPackage(container: MedusaContainer, shipment: ShipmentRow, loaded?: OrderPackage): Promise<string> {
  if (shipment.fulfillment_id) return shipment.fulfillment_id;
  const shipping = loaded ?? (await packageToShip(container, shipment.package_id));
  const { pack, lines, parts } = shipping;
  await reservationOf(container).depart({ reference: shipment.reference, order_id: shipment.order_id, location_id: pack.location_id, parts });
  const id = (await madeBefore(container, shipment)) ?? (await make(container, shipment, shipping));
  await register(container, shipment.order_id, id, lines);
  await carrierOf(container).updateShipments({ id: shipment.id, fulfillment_id: id });
  const data = { order_id: shipment.order_id, fulfillment_id: id, no_notification: true };
  await container.resolve(Modules.EVENT_BUS).emit({ name: OrderWorkflowEvents.FULFILLMENT_CREATED, data });
  return id;
}

async function madeBefore(container: MedusaContainer, shipment: ShipmentRow): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: [order] } = await query.graph({
    entity: "order", fields: ["canceled_at", "fulfillments.id", "fulfillments.canceled_at", "fulfillments.metadata"], filters: { id: shipment.order_id },
  });
  const { canceled_at, fulfillments } = order as unknown as { canceled_at: string | null; fulfillments?: Made[] };
  if (canceled_at) throw new Conflict("The order was canceled: give the label back");
  return (fulfillments ?? []).find((made) => !made.canceled_at && made.metadata?.[MADE_FOR] === shipment.reference)?.id;
}

/** With its provider, and tied to the order at once: a crash before leaves one that belongs to nobody. */
async function make(container: MedusaContainer, shipment: ShipmentRow, shipping: OrderPackage): Promise<string> {
  const metadata = { [MADE_FOR]: shipment.reference, [FOR_PACKAGE]: shipment.package_id };
  const { result } = await createFulfillmentWorkflow(container).run({ input: { ...(await fulfilmentOf(container, shipment, shipping)), metadata } as never });
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.ORDER]: { order_id: shipment.order_id }, [Modules.FULFILLMENT]: { fulfillment_id: result.id },
  });
  return result.id;
}

/** The order counts its lines as fulfilled, once. */
async function register(container: MedusaContainer, orderId: string, fulfillmentId: string, lines: { line_item_id: string; quantity: number }[]): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const [known] = await orders.listOrderChangeActions({ order_id: orderId, reference_id: fulfillmentId, action: "FULFILL_ITEM" } as never, { take: 1 });
  if (known) return;
  await orders.registerFulfillment({
    order_id: orderId, reference: Modules.FULFILLMENT, reference_id: fulfillmentId, items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
  });
}
