import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The capture attempts of all orders, newest first unless asked otherwise. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: captures, metadata } = await query.graph({
    entity: "doorstep_capture_attempt", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ captures, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};
