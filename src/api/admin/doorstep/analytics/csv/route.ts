import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { analyticsCsv, type AnalyticsQuery } from "../../../../../workflows/order-journey/analytics/analytics";

/** The same as a table. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, csv } = await analyticsCsv(req.scope, req.validatedQuery as AnalyticsQuery);
  res.attachment(name).type("text/csv; charset=utf-8").send(csv);
};
