import { CarrierError, isCarrierError } from "../carrier-error";
import type { Manifest } from "../types";
import { asking, type EasyPostClient } from "./client";
import type { WireScanForm, WireShipment } from "./wire";

/**
 * Makes the carrier's scan form. EasyPost refuses it whole for one shipment that cannot stand on it (docs: ScanForm): then those that stand
 * on one give that, an earlier try's or one that was made elsewhere; else one is made of those that can.
 */
export async function manifest(client: EasyPostClient, shipmentIds: string[]): Promise<Manifest> {
  try {
    return await createForm(client, shipmentIds);
  } catch (error) {
    if (!isCarrierError(error) || error.kind !== "rejected") throw error;
    const shipments: WireShipment[] = [];
    for (const id of shipmentIds) shipments.push(await asking<WireShipment>(() => client.Shipment.retrieve(id)));
    const form = shipments.find(({ scan_form }) => scan_form)?.scan_form;
    if (form) return manifestFrom({ ...form, tracking_codes: shipments.flatMap(({ scan_form, tracking_code }) => (scan_form?.id === form.id ? (tracking_code ?? []) : [])) });
    const possible = goingTogether(shipments);
    if (!possible.length || possible.length === shipments.length) throw error;
    return createForm(client, possible.map(({ id }) => id));
  }
}

/** What was given back elsewhere stands on no form, and all on one are of one account with the carrier. */
function goingTogether(shipments: readonly WireShipment[]): WireShipment[] {
  const kept = shipments.filter(({ refund_status }) => !refund_status || refund_status === "rejected");
  return kept.filter(({ selected_rate }) => selected_rate?.carrier_account_id === kept[0]!.selected_rate?.carrier_account_id);
}

async function createForm(client: EasyPostClient, shipments: string[]): Promise<Manifest> {
  const params = { shipments } as unknown as Parameters<EasyPostClient["ScanForm"]["create"]>[0];
  return manifestFrom(await asking(() => client.ScanForm.create(params)));
}

function manifestFrom({ id, status, message, tracking_codes, form_url }: WireScanForm): Manifest {
  if (status === "failed") throw new CarrierError("rejected", `EasyPost: ${message ?? "the scan form could not be made."}`);
  return { manifest_id: id, tracking_numbers: tracking_codes, document: form_url ? { url: form_url } : null };
}
