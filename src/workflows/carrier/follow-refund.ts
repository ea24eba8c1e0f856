import type { MedusaContainer } from "@medusajs/framework/types";
import { adaptersOf, carrierOf } from "./room";

/** Notes what the carrier has decided on a voided label's money, if it has. Throws `CarrierError`, to be asked again. */
export async function followRefund(container: MedusaContainer, shipmentId: string): Promise<void> {
  const carrier = carrierOf(container);
  const [shipment] = await carrier.listShipments({ id: shipmentId, refund_status: "submitted" });
  const adapter = shipment && adaptersOf(container).get(shipment.adapter);
  if (!adapter) return;
  await carrier.noteRefund(shipmentId, await adapter.refundStatus({ shipment_id: shipment.carrier_shipment_id! }));
}
