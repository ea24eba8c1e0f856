import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { assignCase } from "../../../../../../workflows/customer-care/answer-case";

/** Gives a case to another, as long as `from` has it. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ user_id: string | null; from: string | null }>, res: MedusaResponse) => {
  res.json({ case: await assignCase(req.scope, req.params.id!, req.validatedBody.user_id, req.validatedBody.from) });
});
