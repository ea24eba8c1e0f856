import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

type Route = (req: AuthenticatedMedusaRequest, res: MedusaResponse) => Promise<void>;
type Tell<Row> = (container: MedusaContainer, rows: Row[]) => Promise<unknown[]>;

/** A list of a room's rows, paginated as core's are; fields, filters and order come from the route's middleware. `tell` adds to them what no row holds. */
export const listRoute = <Row>(entity: string, name: string, tell?: Tell<Row>): Route => async (req, res) => {
  const { fields, pagination } = req.queryConfig;
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity, fields, pagination, filters: req.filterableFields });
  const told = tell ? await tell(req.scope, data as Row[]) : data;
  res.json({ [name]: told, count: metadata?.count ?? 0, offset: metadata?.skip ?? 0, limit: metadata?.take ?? 0 });
};
