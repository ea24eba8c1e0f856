import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The outbox, newest first unless asked otherwise; without contents. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: messages, metadata } = await query.graph({
    entity: "doorstep_message", fields: req.queryConfig.fields, filters: req.filterableFields, pagination: req.queryConfig.pagination,
  });
  res.json({ messages, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};
