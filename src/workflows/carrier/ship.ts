import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { Conflict, notFound, wrongState } from "../../shared/errors";
import { finishHeld } from "./finish-shipment";
import { holdingShipment } from "./holding-shipment";
import { keptBack } from "./kept-back";
import { carrierOf } from "./room";
import { shipmentView, type ShipmentView } from "./shipment-view";

/** Somebody hands the parcel over. 404 for none, 409 for one without a fulfilled label, or that must be kept back. */
export async function shipShipment(container: MedusaContainer, id: string): Promise<ShipmentView> {
  const [shipment] = await carrierOf(container).listShipments({ id });
  if (!shipment) throw notFound("shipment", id);
  if (shipment.state === "bought") await mustMayLeave(container, shipment);
  await recordHandedOver(container, id);
  return shipmentView(container, id);
}

async function mustMayLeave(container: MedusaContainer, shipment: ShipmentRow): Promise<void> {
  if (!shipment.fulfillment_id) {
    throw wrongState("shipment", "bought but not yet fulfilled in core", "POST /admin/doorstep/packages/:id/label again, then ship");
  }
  const why = (await keptBack(container, [shipment])).get(shipment.id);
  if (why) throw why;
}

/** The parcel has left, whether it should have or not: written down first, then told to core. @throws 409 while another works on it */
export async function recordHandedOver(container: MedusaContainer, id: string): Promise<void> {
  // Held meanwhile, so that nobody gives the label back at the same moment.
  const { held } = await holdingShipment(container, id, async () => {
    await carrierOf(container).ship(id);
    await finishHeld(container, id);
  });
  if (!held) throw new Conflict("Another call is working on this shipment: ask again in a moment", "busy");
}
