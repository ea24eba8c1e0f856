import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { Conflict, notFound, wrongState } from "../../shared/errors";
import { finishHeld } from "./finish-shipment";
import { holdingShipment } from "./holding-shipment";
import { keptBack } from "./kept-back";
import { mustNotBeChanging } from "./must-not-be-changing";
import { carrierOf } from "./room";
import { shipmentView, type ShipmentView } from "./shipment-view";

/** Somebody hands the parcel over, with all that is in it. 404 for none, 409 for one without a fulfilled label, that must be kept back, or whose order is being changed. */
export async function shipShipment(container: MedusaContainer, id: string, by: string): Promise<ShipmentView> {
  const [asked, ...companions] = await carrierOf(container).inCarton(id);
  if (!asked) throw notFound("shipment", id);
  const carton = asked.leading_id ? await carrierOf(container).inCarton(asked.leading_id) : [asked, ...companions];
  if (carton[0]!.state === "bought") await mustMayLeave(container, carton);
  await recordHandedOver(container, carton[0]!.id, by);
  return shipmentView(container, id);
}

async function mustMayLeave(container: MedusaContainer, carton: ShipmentRow[]): Promise<void> {
  if (carton.some(({ fulfillment_id }) => !fulfillment_id)) {
    throw wrongState("shipment", "bought but not yet fulfilled in core", "POST /admin/doorstep/packages/:id/label again, then ship");
  }
  const [why] = (await keptBack(container, [carton])).values();
  if (why) throw why;
  await mustNotBeChanging(container, carton.map(({ order_id }) => order_id));
}

/** The parcel has left, whether it should have or not: written down first, then told to core. By nobody where a scan, or a driver's time, tells it. @throws 409 while another works on it */
export async function recordHandedOver(container: MedusaContainer, leadingId: string, by: string | null = null): Promise<void> {
  // Held meanwhile, so that nobody gives the label back at the same moment.
  const { held } = await holdingShipment(container, leadingId, async () => {
    await carrierOf(container).ship(leadingId, by);
    await finishHeld(container, leadingId);
  });
  if (!held) throw new Conflict("Another call is working on this shipment: ask again in a moment", "busy");
}
