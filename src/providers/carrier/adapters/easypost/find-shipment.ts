import { isCarrierError } from "../carrier-error";
import type { BuyLabelRequest } from "../types";
import { asking, type EasyPostClient } from "./client";
import type { WireShipment } from "./wire";

const PAGE = 100;
const MAX_PAGES = 20;

/**
 * The shipment that an earlier try made under this reference, bought or not; a voided one does not count.
 * EasyPost takes a reference in place of an id, but does not promise that it is unique: so on a retry
 * the bought shipments since the first try are looked through as well.
 */
export async function findShipment(client: EasyPostClient, request: BuyLabelRequest): Promise<WireShipment | null> {
  const named = await byReference(client, request.reference);
  if (named?.postage_label) return named;
  const listed = request.first_tried_at ? await amongBought(client, request.reference, request.first_tried_at) : null;
  return listed ?? named;
}

async function byReference(client: EasyPostClient, reference: string): Promise<WireShipment | null> {
  try {
    const shipment = await asking<WireShipment>(() => client.Shipment.retrieve(encodeURIComponent(reference)));
    return counts(shipment, reference) ? shipment : null;
  } catch (error) {
    if (isCarrierError(error) && error.kind === "not_found") return null;
    throw error;
  }
}

async function amongBought(client: EasyPostClient, reference: string, since: string): Promise<WireShipment | null> {
  let before_id: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = { start_datetime: new Date(since).toISOString(), page_size: PAGE, purchased: true, ...(before_id && { before_id }) };
    const { shipments, has_more } = await asking<{ shipments: WireShipment[]; has_more: boolean }>(() => client.Shipment.all(query));
    const found = shipments.find((one) => one.postage_label && counts(one, reference));
    if (found || !has_more) return found ?? null;
    before_id = shipments.at(-1)?.id;
  }
  return null;
}

const counts = (shipment: WireShipment, reference: string): boolean =>
  shipment.reference === reference && (!shipment.refund_status || shipment.refund_status === "rejected");
