import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import type { ShipmentRow } from "../../modules/carrier/service";
import { chosenShipping } from "./chosen-shipping";
import { coreLabel } from "./label-address";
import { packageToShip } from "./package-to-ship";
import { carrierOf } from "./room";

/** In a fulfilment's metadata: the label that it was made for, so that it is found after a crash instead of made again. */
const MADE_FOR = "doorstep_reference";

type Made = { id: string; canceled_at: string | null; metadata: Record<string, unknown> | null };

/** Makes core's fulfilment of the package: stock leaves here. Finds the one that was made before. Gives its id. */
export async function fulfilPackage(container: MedusaContainer, shipment: ShipmentRow): Promise<string> {
  if (shipment.fulfillment_id) return shipment.fulfillment_id;
  const id = (await madeBefore(container, shipment)) ?? (await make(container, shipment));
  await carrierOf(container).updateShipments({ id: shipment.id, fulfillment_id: id });
  return id;
}

async function madeBefore(container: MedusaContainer, shipment: ShipmentRow): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order", fields: ["fulfillments.id", "fulfillments.canceled_at", "fulfillments.metadata"], filters: { id: shipment.order_id },
  });
  const made = ((data[0] as { fulfillments?: Made[] } | undefined)?.fulfillments ?? []).filter((f) => !f.canceled_at);
  return made.find((f) => f.metadata?.[MADE_FOR] === shipment.reference)?.id;
}

async function make(container: MedusaContainer, shipment: ShipmentRow): Promise<string> {
  const { pack, lines } = await packageToShip(container, shipment.package_id);
  const { shipping_option_id } = await chosenShipping(container, shipment.order_id, lines.map((line) => line.line_item_id));
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: shipment.order_id,
      location_id: pack.location_id,
      items: lines.map((line) => ({ id: line.line_item_id, quantity: line.quantity })),
      labels: [coreLabel(shipment)],
      shipping_option_id,
      metadata: { [MADE_FOR]: shipment.reference, doorstep_package_id: shipment.package_id },
      no_notification: true,
    },
  });
  return result.id;
}
