import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { caseView } from "../../../../../workflows/customer-care/case-view";

/** A case with all that one who answers it has to know. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await caseView(req.scope, req.params.id!));
};
