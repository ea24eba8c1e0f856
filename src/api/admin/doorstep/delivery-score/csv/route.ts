import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { deliveryScoreCsv, type ScoreQuery } from "../../../../../workflows/delivery/score";

/** The same as a table. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, csv } = await deliveryScoreCsv(req.scope, req.validatedQuery as ScoreQuery);
  res.attachment(name).type("text/csv; charset=utf-8").send(csv);
};
