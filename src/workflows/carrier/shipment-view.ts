import type { MedusaContainer } from "@medusajs/framework/types";
import type { ShipmentRow } from "../../modules/carrier/service";
import { notFound } from "../../shared/errors";
import { labelUrl } from "./label-address";
import { carrierOf } from "./room";

export const SHIPMENT_FIELDS = [
  "id", "package_id", "leading_id", "order_id", "location_id", "adapter", "carrier", "service", "state", "tracking_number", "tracking_url", "label_format",
  "label_url", "rate_amount", "currency_code", "promised_latest", "fulfillment_id", "pickup_id", "manifest_id",
  "label_options", "quote", "refund_status", "refund_settled_at", "refund_seen_at", "bought_at", "shipped_at", "voided_at", "created_at",
  "bought_by", "address_accepted_by", "shipped_by", "voided_by", "refund_seen_by",
];
export type ShipmentView = Pick<ShipmentRow,
  | "id" | "package_id" | "leading_id" | "order_id" | "location_id" | "adapter" | "carrier" | "service" | "state" | "tracking_number" | "tracking_url"
  | "rate_amount" | "currency_code" | "fulfillment_id" | "pickup_id" | "manifest_id" | "label_options" | "quote" | "refund_status" | "refund_seen_at" | "promised_latest" | "bought_at" | "shipped_at" | "voided_at"
  | "bought_by" | "address_accepted_by" | "shipped_by" | "voided_by" | "refund_seen_by"
> & { label_url: string | null };

/** A shipment as the dashboard sees it: without the label's bytes and what was asked of the carrier. */
export const toShipmentView = (s: ShipmentRow): ShipmentView => ({
  id: s.id, package_id: s.package_id, leading_id: s.leading_id, order_id: s.order_id, location_id: s.location_id, adapter: s.adapter, carrier: s.carrier, service: s.service,
  state: s.state, tracking_number: s.tracking_number, tracking_url: s.tracking_url, label_url: labelUrl(s), rate_amount: s.rate_amount,
  currency_code: s.currency_code, fulfillment_id: s.fulfillment_id, pickup_id: s.pickup_id, manifest_id: s.manifest_id, label_options: s.label_options,
  quote: s.quote, refund_status: s.refund_status, refund_seen_at: s.refund_seen_at, promised_latest: s.promised_latest,
  bought_at: s.bought_at, shipped_at: s.shipped_at, voided_at: s.voided_at,
  bought_by: s.bought_by, address_accepted_by: s.address_accepted_by, shipped_by: s.shipped_by, voided_by: s.voided_by, refund_seen_by: s.refund_seen_by,
});

/** The same of rows in a list, of which not all fields may have been asked for. */
export const withLabelUrls = async (_container: MedusaContainer, rows: ShipmentRow[]): Promise<unknown[]> =>
  rows.map((row) => ("label_url" in row ? { ...row, label_url: labelUrl(row) } : row));

/** 404 when there is none. */
export async function shipmentView(container: MedusaContainer, id: string): Promise<ShipmentView> {
  const [shipment] = await carrierOf(container).inCarton(id);
  if (!shipment) throw notFound("shipment", id);
  return toShipmentView(shipment);
}
