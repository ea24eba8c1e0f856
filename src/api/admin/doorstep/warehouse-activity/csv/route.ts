import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { warehouseActivityCsv, type ActivityQuery } from "../../../../../workflows/warehouse/activity";

/** The same as a table. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, csv } = await warehouseActivityCsv(req.scope, req.validatedQuery as Omit<ActivityQuery, "after" | "limit">);
  res.attachment(name).type("text/csv; charset=utf-8").send(csv);
};
