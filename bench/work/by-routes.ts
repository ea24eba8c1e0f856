import type { Call, Json } from "../../demo/walk/shop-client";
import type { ReadyOrder } from "./orders";

const at = "/admin/doorstep";

/**
 * The same order through our routes, as a picker and a packer call them: begun, every line scanned, packed by scans, a label bought of
 * the carrier that sells in this process, and handed over.
 */
export async function shipByRoutes(admin: Call, { workId }: ReadyOrder): Promise<void> {
  const { work_order } = await admin("POST", `${at}/work-orders/${workId}/start`, {});
  const lines = work_order.lines as Json[];
  for (const line of lines) await admin("POST", `${at}/work-orders/${workId}/scans`, { scan_id: `pick-${line.id}`, barcode: line.sku, quantity: line.quantity });
  const scans = lines.map((line) => ({ scan_id: `pack-${line.id}`, barcode: line.sku, quantity: line.quantity }));
  const { package: pack } = await admin("POST", `${at}/work-orders/${workId}/packages`, { scans, weight_grams: 800 });
  const { shipment } = await admin("POST", `${at}/packages/${pack.id}/label`, { adapter: "simulator" });
  await admin("POST", `${at}/shipments/${shipment.id}/ship`, {});
}
