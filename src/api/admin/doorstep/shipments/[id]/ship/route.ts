import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerConflict } from "../../../../../../shared/answer-conflict";
import { shipShipment } from "../../../../../../workflows/carrier/ship";

/** The parcel was handed over. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    res.json({ shipment: await shipShipment(req.scope, req.params.id!) });
  });
};
