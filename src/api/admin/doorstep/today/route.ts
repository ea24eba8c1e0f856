import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { todayOf, type TodayAsked } from "../../../../workflows/order-journey/today/today";

/** What needs a person, the most urgent first. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await todayOf(req.scope, req.validatedQuery as TodayAsked));
};
