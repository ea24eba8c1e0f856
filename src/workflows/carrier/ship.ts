import type { MedusaContainer } from "@medusajs/framework/types";
import { wrongState } from "../../shared/errors";
import { finishShipment } from "./finish-shipment";
import { carrierOf } from "./room";
import { shipmentView, type ShipmentView } from "./shipment-view";

/** The parcel was handed over: written down first, then told to core. 404 for none, 409 for one without a fulfilled label. */
export async function shipShipment(container: MedusaContainer, id: string, pickupId: string | null = null): Promise<ShipmentView> {
  const carrier = carrierOf(container);
  const shipment = await shipmentView(container, id);
  if (shipment.state === "bought" && !shipment.fulfillment_id) {
    throw wrongState("shipment", "bought but not yet fulfilled in core", "POST /admin/doorstep/packages/:id/label again, then ship");
  }
  await carrier.ship(id, pickupId);
  await finishShipment(container, id);
  return shipmentView(container, id);
}
