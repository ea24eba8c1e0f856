import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { trackerView } from "../../../../../workflows/carrier/tracker-view";

/** One tracker with its events, oldest first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ tracker: await trackerView(req.scope, req.params.id!) });
};
