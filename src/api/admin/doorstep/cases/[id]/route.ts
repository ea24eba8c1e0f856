import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { caseOf } from "../../../../../workflows/customer-care/answer-case";

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ case: await caseOf(req.scope, req.params.id!) });
};
