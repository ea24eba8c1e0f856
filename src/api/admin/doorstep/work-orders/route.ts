import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Work orders, those to be shipped first first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: work_orders, metadata } = await query.graph({
    entity: "doorstep_work_order", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ work_orders, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};
