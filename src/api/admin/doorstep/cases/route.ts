import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The cases, those that wait longest first unless asked otherwise. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: cases, metadata } = await query.graph({
    entity: "doorstep_case", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ cases, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};
