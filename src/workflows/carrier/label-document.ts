import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../shared/errors";
import { carrierOf } from "./room";

const TYPES: Record<string, string> = { pdf: "application/pdf", png: "image/png", zpl: "text/plain" };

/** The label that the carrier handed over. 404 when the package has none, or it is kept at the carrier. */
export async function labelDocument(container: MedusaContainer, packageId: string): Promise<{ type: string; bytes: Buffer }> {
  const [shipment] = await carrierOf(container).listShipments({ package_id: packageId, state: ["bought", "shipped"] });
  if (!shipment?.label_data) throw notFound("stored label for the package", packageId);
  return { type: TYPES[shipment.label_format ?? ""] ?? "application/octet-stream", bytes: Buffer.from(shipment.label_data, "base64") };
}
