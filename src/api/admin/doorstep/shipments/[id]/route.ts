import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { shipmentView } from "../../../../../workflows/carrier/shipment-view";

/** One shipment. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ shipment: await shipmentView(req.scope, req.params.id!) });
};
