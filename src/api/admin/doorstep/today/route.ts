import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { todayOf, type TodayAsked } from "../../../../workflows/order-journey/today/today";

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await todayOf(req.scope, req.validatedQuery as TodayAsked));
};
