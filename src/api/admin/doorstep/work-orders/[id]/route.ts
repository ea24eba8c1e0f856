import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { goesThroughCustoms } from "../../../../../workflows/warehouse/documents/customs/goes-through-customs";
import { workOrderView } from "../../../../../workflows/warehouse/work-order-view";

/** One work order, with its lines, packages and what the shopper asked for, and whether its parcels cross a customs border. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const work_order = await workOrderView(req.scope, req.params.id!);
  res.json({ work_order: { ...work_order, crosses_customs: await goesThroughCustoms(req.scope, work_order) } });
};
