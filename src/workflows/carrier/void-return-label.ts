import type { MedusaContainer } from "@medusajs/framework/types";
import { adapterFor, isCarrierError } from "../../providers/carrier/adapters";
import { askCarrier } from "./ask-carrier";
import { adaptersOf, carrierOf } from "./room";

/** Gives back the return label that came with a voided one. One that the carrier does not take back is kept: it is paid for. */
export async function voidReturnLabel(container: MedusaContainer, shipmentId: string): Promise<void> {
  const carrier = carrierOf(container);
  const [row] = await carrier.listReturnLabels({ shipment_id: shipmentId, state: ["buying", "bought"] });
  if (!row) return;
  const { carrier_shipment_id: shipment_id, tracking_number } = row;
  if (shipment_id && tracking_number && !(await takenBack(container, row.adapter, { shipment_id, tracking_number }))) return;
  await carrier.voidReturnLabel(row.id);
}

const takenBack = (container: MedusaContainer, key: string, label: { shipment_id: string; tracking_number: string }): Promise<boolean> =>
  askCarrier(() => adapterFor(adaptersOf(container), key).voidLabel(label).then(() => true, (error: unknown) => {
    if (isCarrierError(error) && !error.retryable) return false;
    throw error;
  }));
