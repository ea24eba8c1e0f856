import type { MedusaContainer } from "@medusajs/framework/types";
import { Conflict, wrongState } from "../../shared/errors";
import { isPaymentEnded } from "../payment-capture/payment-ended";
import { isInReview } from "../payment-capture/review-payment";
import { finishShipment } from "./finish-shipment";
import { holdingShipment } from "./holding-shipment";
import { inCarton } from "./in-carton";
import { isForAnotherAddress } from "./is-for-another-address";
import { carrierOf } from "./room";
import { shipmentView, type ShipmentView } from "./shipment-view";

/** The parcel was handed over, with all that is in it: written down first, then told to core. 404 for none, 409 for one without a fulfilled label. */
export async function shipShipment(container: MedusaContainer, id: string): Promise<ShipmentView> {
  const { leading_id } = await shipmentView(container, id);
  const leadingId = leading_id ?? id;
  const shipment = await carrierOf(container).retrieveShipment(leadingId);
  const carton = await inCarton(container, shipment);
  if (shipment.state === "bought" && carton.some(({ fulfillment_id }) => !fulfillment_id)) {
    throw wrongState("shipment", "bought but not yet fulfilled in core", "POST /admin/doorstep/packages/:id/label again, then ship");
  }
  for (const { order_id } of carton) await requirePaid(container, order_id);
  if (shipment.state === "bought" && (await isForAnotherAddress(container, leadingId, shipment.package_id))) {
    throw new Conflict("The order goes to another address since this label was bought: give the label back, and buy one for the new address", "address_changed");
  }
  // Held meanwhile, so that nobody gives the label back at the same moment.
  const { held } = await holdingShipment(container, leadingId, () => carrierOf(container).ship(leadingId));
  if (!held) throw new Conflict("Another call is working on this shipment: ask again in a moment", "busy");
  await finishShipment(container, leadingId);
  return shipmentView(container, id);
}

/** @throws 409 while nothing may leave for what an order's payment waits for */
async function requirePaid(container: MedusaContainer, orderId: string): Promise<void> {
  if (await isInReview(container, orderId)) {
    throw new Conflict("The order's payment is being reviewed: keep the parcel until it is approved", "payment_in_review");
  }
  if (await isPaymentEnded(container, orderId)) {
    throw new Conflict("Nothing is held any more for what this parcel costs: keep it until the shopper has paid anew, or withdraw the request for it", "payment_needed");
  }
}
