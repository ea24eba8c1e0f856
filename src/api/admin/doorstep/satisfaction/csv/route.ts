import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { satisfactionCsv, type SatisfactionQuery } from "../../../../../workflows/customer-care/satisfaction";

/** The same as a table. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const { name, csv } = await satisfactionCsv(req.scope, req.validatedQuery as SatisfactionQuery);
  res.attachment(name).type("text/csv; charset=utf-8").send(csv);
};
