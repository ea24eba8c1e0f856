import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { todayCount } from "../../../../../workflows/order-journey/today/today";

/** For the badge in the top bar. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await todayCount(req.scope));
};
