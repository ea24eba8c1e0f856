import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { workOrderView } from "../../../../../workflows/warehouse/work-order-view";

/** One work order, with its lines, packages and what the shopper asked for. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ work_order: await workOrderView(req.scope, req.params.id!) });
};
