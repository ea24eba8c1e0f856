import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { journeyOf } from "../../../../../../workflows/order-journey/journey-of";

/** What has happened to the order, what must happen next and by when. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ journey: await journeyOf(req.scope, req.params.id!) });
};
