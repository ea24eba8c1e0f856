import { isCarrierError } from "../carrier-error";
import type { VoidResult } from "../types";
import { asking, type EasyPostClient } from "./client";
import type { WireShipment } from "./wire";

/** Asks the postage back; when EasyPost refuses because that was done before, tells how it stands. */
export async function voidLabel(client: EasyPostClient, shipmentId: string): Promise<VoidResult> {
  try {
    return standing(await asking(() => client.Shipment.refund(shipmentId)));
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "rejected") throw error;
    const shipment = await asking<WireShipment>(() => client.Shipment.retrieve(shipmentId));
    if (!shipment.refund_status || shipment.refund_status === "rejected") throw error;
    return standing(shipment);
  }
}

const standing = ({ refund_status }: WireShipment): VoidResult => ({
  status: refund_status === "refunded" ? "refunded" : refund_status === "not_applicable" ? "not_needed" : "submitted",
});
