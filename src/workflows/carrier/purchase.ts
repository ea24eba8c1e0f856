import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { adapterFor, isCarrierError, type BuyLabelRequest, type CarrierErrorKind, type Label } from "../../providers/carrier/adapters";
import { askCarrier } from "./ask-carrier";
import { adaptersOf, carrierOf } from "./room";

const REFUSALS: ReadonlySet<CarrierErrorKind> = new Set(["rejected", "bad_address", "unsupported"]);

/** Buys the label, or finds it bought, and writes it down. What the carrier refuses is forgotten: nothing was paid. */
export async function purchase(container: MedusaContainer, shipment: ShipmentRow): Promise<void> {
  const carrier = carrierOf(container);
  const adapter = adapterFor(adaptersOf(container), shipment.adapter);
  const request = { ...shipment.request, service: shipment.service } as unknown as BuyLabelRequest;
  const label = await askCarrier(() => adapter.buyLabel(request).catch(async (error: unknown) => {
    if (isCarrierError(error) && REFUSALS.has(error.kind)) await carrier.dropShipment(shipment.id);
    throw error;
  }));
  await carrier.storeLabel(shipment.id, bought(label));
}

/** A label as it is kept. */
export const bought = (label: Label) => ({
  carrier: label.carrier, service: label.service, carrier_shipment_id: label.shipment_id, tracking_number: label.tracking_number,
  tracking_url: label.tracking_url, tracker_id: label.tracker_id, label_format: label.document?.format ?? null,
  label_url: label.document?.url ?? null, label_data: label.document?.bytes?.toString("base64") ?? null,
  rate_amount: label.postage?.amount ?? null, currency_code: label.postage?.currency_code ?? null,
});
