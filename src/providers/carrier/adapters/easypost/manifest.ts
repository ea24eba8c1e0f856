import { isCarrierError } from "../carrier-error";
import type { Manifest } from "../types";
import { asking, type EasyPostClient } from "./client";
import type { WireScanForm, WireShipment } from "./wire";

/** Makes the carrier's scan form; shipments that stand on one give that. */
export async function manifest(client: EasyPostClient, shipmentIds: string[]): Promise<Manifest> {
  try {
    const params = { shipments: shipmentIds } as unknown as Parameters<EasyPostClient["ScanForm"]["create"]>[0];
    return manifestFrom(await asking(() => client.ScanForm.create(params)));
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "rejected" || !shipmentIds[0]) throw error;
    const first = await asking<WireShipment>(() => client.Shipment.retrieve(shipmentIds[0] ?? ""));
    if (!first.scan_form) throw error;
    return manifestFrom(first.scan_form);
  }
}

const manifestFrom = ({ id, tracking_codes, form_url }: WireScanForm): Manifest => ({
  manifest_id: id, tracking_numbers: tracking_codes, document: form_url ? { url: form_url } : null,
});
