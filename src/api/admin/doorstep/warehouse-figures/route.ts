import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { warehouseFigures, type FiguresQuery } from "../../../../workflows/warehouse/figures";

/** Who did how much, how many scans were refused, what left in time, and what is open now. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ warehouse_figures: await warehouseFigures(req.scope, req.validatedQuery as FiguresQuery) });
};
