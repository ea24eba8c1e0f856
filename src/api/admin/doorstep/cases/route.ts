import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listCases } from "../../../../workflows/customer-care/answer-case";

/** The cases, those that wait longest first unless asked otherwise. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const config = req.listConfig as { skip: number; take: number };
  const [cases, count] = await listCases(req.scope, { filters: req.filterableFields, config });
  res.json({ cases, count, offset: config.skip, limit: config.take });
};
