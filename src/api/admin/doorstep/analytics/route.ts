import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { analyticsOf, type AnalyticsQuery } from "../../../../workflows/order-journey/analytics/analytics";

/** How orders went between two days: funnel, lead times, on time, exceptions, ratings. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ analytics: await analyticsOf(req.scope, req.validatedQuery as AnalyticsQuery) });
};
