import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import type ReturnLabel from "../../modules/carrier/models/return-label";
import { notFound } from "../../shared/errors";
import { carrierOf } from "./room";

type Row = InferTypeOf<typeof ReturnLabel>;
export type ReturnLabelView = Pick<Row, "id" | "state" | "adapter" | "carrier" | "service" | "tracking_number" | "tracking_url" | "rate_amount" | "currency_code" | "reason"> & { label_url: string | null };

/** The return label that a shipment came with; null for none. */
export async function returnLabelView(container: MedusaContainer, shipmentId: string): Promise<ReturnLabelView | null> {
  const [row] = await carrierOf(container).listReturnLabels({ shipment_id: shipmentId });
  if (!row) return null;
  const { id, state, adapter, carrier, service, tracking_number, tracking_url, rate_amount, currency_code, reason } = row;
  const label_url = row.label_url ?? (row.label_data ? `/admin/doorstep/packages/${row.package_id}/documents/return-label` : null);
  return { id, state, adapter, carrier, service, tracking_number, tracking_url, rate_amount, currency_code, reason, label_url };
}

/** The order's packages that a return label came with: their own, or that of the carton which they share. */
export async function packagesWithReturnLabel(container: MedusaContainer, orderId: string): Promise<string[]> {
  const carrier = carrierOf(container);
  const shipments = await carrier.listShipments({ order_id: orderId, state: ["bought", "shipped"] }, { select: ["id", "leading_id", "package_id"], take: null as never });
  if (!shipments.length) return [];
  const labels = await carrier.listReturnLabels({ shipment_id: shipments.map(({ id, leading_id }) => leading_id ?? id), state: "bought" }, { select: ["shipment_id"], take: null as never });
  const sold = new Set(labels.map(({ shipment_id }) => shipment_id));
  return shipments.filter(({ id, leading_id }) => sold.has(leading_id ?? id)).map(({ package_id }) => package_id);
}

const TYPES: Record<string, string> = { pdf: "application/pdf", png: "image/png", zpl: "text/plain" };

/** The return label that the carrier handed over. 404 when the package has none, or it is kept at the carrier. */
export async function returnLabelDocument(container: MedusaContainer, packageId: string): Promise<{ type: string; bytes: Buffer }> {
  const [row] = await carrierOf(container).listReturnLabels({ package_id: packageId, state: "bought" }, { order: { created_at: "DESC" } });
  if (!row?.label_data) throw notFound("stored return label for the package", packageId);
  return { type: TYPES[row.label_format ?? ""] ?? "application/octet-stream", bytes: Buffer.from(row.label_data, "base64") };
}

/** The same for the order's shopper: where it lies at the carrier, or else the label itself. 404 when this order's package has none. */
export async function returnLabelOfOrder(container: MedusaContainer, orderId: string, packageId: string): Promise<{ url: string } | { type: string; bytes: Buffer }> {
  const carrier = carrierOf(container);
  const shipments = await carrier.listShipments({ order_id: orderId, package_id: packageId }, { select: ["id", "leading_id"], take: null as never });
  const [row] = await carrier.listReturnLabels({ shipment_id: shipments.map(({ id, leading_id }) => leading_id ?? id), state: "bought" }, { order: { created_at: "DESC" } });
  if (!row) throw notFound("return label for the package", packageId);
  return row.label_url && !row.label_data ? { url: row.label_url } : returnLabelDocument(container, row.package_id);
}
