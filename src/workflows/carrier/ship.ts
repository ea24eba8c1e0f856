import type { MedusaContainer } from "@medusajs/framework/types";
import { Conflict, wrongState } from "../../shared/errors";
import { isPaymentEnded } from "../payment-capture/requests/payment-ended";
import { isInReview } from "../payment-capture/reviews/review-payment";
import { finishShipment } from "./finish-shipment";
import { holdingShipment } from "./holding-shipment";
import { isForAnotherAddress } from "./is-for-another-address";
import { carrierOf } from "./room";
import { shipmentView, type ShipmentView } from "./shipment-view";

/** The parcel was handed over: written down first, then told to core. 404 for none, 409 for one without a fulfilled label. */
export async function shipShipment(container: MedusaContainer, id: string): Promise<ShipmentView> {
  const shipment = await shipmentView(container, id);
  if (shipment.state === "bought" && !shipment.fulfillment_id) {
    throw wrongState("shipment", "bought but not yet fulfilled in core", "POST /admin/doorstep/packages/:id/label again, then ship");
  }
  if (await isInReview(container, shipment.order_id)) {
    throw new Conflict("The order's payment is being reviewed: keep the parcel until it is approved", "payment_in_review");
  }
  if (await isPaymentEnded(container, shipment.order_id)) {
    throw new Conflict("Nothing is held any more for what this parcel costs: keep it until the shopper has paid anew, or withdraw the request for it", "payment_needed");
  }
  if (shipment.state === "bought" && (await isForAnotherAddress(container, id, shipment.package_id))) {
    throw new Conflict("The order goes to another address since this label was bought: give the label back, and buy one for the new address", "address_changed");
  }
  // Held meanwhile, so that nobody gives the label back at the same moment.
  const { held } = await holdingShipment(container, id, () => carrierOf(container).ship(id));
  if (!held) throw new Conflict("Another call is working on this shipment: ask again in a moment", "busy");
  await finishShipment(container, id);
  return shipmentView(container, id);
}
