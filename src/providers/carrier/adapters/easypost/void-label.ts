import { CarrierError, isCarrierError } from "../carrier-error";
import type { RefundStatus, VoidResult } from "../types";
import { asking, type EasyPostClient } from "./client";
import type { WireShipment } from "./wire";

/** Asks the postage back; when EasyPost refuses because that was done before, tells how it stands. */
export async function voidLabel(client: EasyPostClient, shipmentId: string): Promise<VoidResult> {
  try {
    return given(standing(await asking(() => client.Shipment.refund(shipmentId))));
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "rejected") throw error;
    const shipment = await asking<WireShipment>(() => client.Shipment.retrieve(shipmentId));
    if (!shipment.refund_status) throw error;
    return given(standing(shipment), error);
  }
}

/** How a refund stands that was asked for before. */
export const refundStatus = async (client: EasyPostClient, shipmentId: string): Promise<RefundStatus> =>
  standing(await asking<WireShipment>(() => client.Shipment.retrieve(shipmentId)));

/** EasyPost's `refund_status` in our words. */
const standing = ({ refund_status }: WireShipment): RefundStatus => {
  if (refund_status === "refunded" || refund_status === "rejected") return refund_status;
  return refund_status === "not_applicable" ? "not_needed" : "submitted";
};

function given(status: RefundStatus, refusal: Error = new CarrierError("rejected", "EasyPost: the refund was rejected.")): VoidResult {
  if (status === "rejected") throw refusal;
  return { status };
}
