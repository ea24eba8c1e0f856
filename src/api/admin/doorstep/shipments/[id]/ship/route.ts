import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { shipShipment } from "../../../../../../workflows/carrier/ship";

/** The parcel was handed over. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ shipment: await shipShipment(req.scope, req.params.id!) });
};
