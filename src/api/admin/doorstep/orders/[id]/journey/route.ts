import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { journeyOf } from "../../../../../../workflows/order-journey/journey-of";

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ journey: await journeyOf(req.scope, req.params.id!) });
};
