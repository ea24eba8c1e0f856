import type { MedusaContainer } from "@medusajs/framework/types";
import { wrongState } from "../../shared/errors";
import { carrierOf } from "./room";
import { shipmentView, type ShipmentView } from "./shipment-view";

/** Ends the wait for a person to hear that a label's refund was rejected. 404 for no shipment, 409 for one without such a refund. */
export async function seeRefund(container: MedusaContainer, id: string, by: string): Promise<ShipmentView> {
  const { refund_status } = await shipmentView(container, id);
  if (!(await carrierOf(container).seeRefund(id, by))) throw wrongState("shipment's refund", refund_status ?? "not asked for", "only a rejected one is to be taken note of");
  return shipmentView(container, id);
}
