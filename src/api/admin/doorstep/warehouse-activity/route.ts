import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { warehouseActivity, type ActivityQuery } from "../../../../workflows/warehouse/activity";

/** Who did what in the warehouse, scans and all else, the newest first; `next` asks for the page after this one. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await warehouseActivity(req.scope, req.validatedQuery as ActivityQuery));
};
