import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type Route = (req: AuthenticatedMedusaRequest, res: MedusaResponse) => Promise<void>;

/** A list of a room's rows, paginated as core's are; fields, filters and order come from the route's middleware. */
export const listRoute = (entity: string, name: string): Route => async (req, res) => {
  const { fields, pagination } = req.queryConfig;
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity, fields, pagination, filters: req.filterableFields });
  res.json({ [name]: data, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};
