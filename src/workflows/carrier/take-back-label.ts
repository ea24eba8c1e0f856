import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { adapterFor } from "../../providers/carrier/adapters";
import { askCarrier } from "./ask-carrier";
import { adaptersOf, carrierOf } from "./room";
import { undoFulfilment } from "./undo-fulfilment";
import { voidReturnLabel } from "./void-return-label";

/**
 * The carrier first, for it may refuse; then the goods of all orders in the carton are back in stock, and reserved again; then the shipment is over. Each
 * part is found done when called again. `by` is whoever wanted it, null where it comes of itself. @throws what the carrier refuses it with
 */
export async function takeBackLabel(container: MedusaContainer, shipment: ShipmentRow, by: string | null = null): Promise<void> {
  const adapter = adapterFor(adaptersOf(container), shipment.adapter);
  const { status } = await askCarrier(() => adapter.voidLabel({ shipment_id: shipment.carrier_shipment_id!, tracking_number: shipment.tracking_number! }));
  await voidReturnLabel(container, shipment.id);
  for (const own of await carrierOf(container).inCarton(shipment.id)) await undoFulfilment(container, own);
  await carrierOf(container).voidShipment(shipment.id, status, by);
}
