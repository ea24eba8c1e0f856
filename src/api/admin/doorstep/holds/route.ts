import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listHolds } from "../../../../workflows/reservation/admin-holds";

/** Holds of every state; `state`, `cart_id` and `order_id` filter. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { skip = 0, take = 20, order } = req.queryConfig.pagination;
  const { holds, count } = await listHolds(req.scope, req.filterableFields, { skip, take, order });
  res.json({ holds, count, offset: skip, limit: take });
}
