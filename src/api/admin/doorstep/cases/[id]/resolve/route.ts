import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { resolveCase, type CaseEnding } from "../../../../../../workflows/customer-care/answer-case";

/** Ends the case, with a last word if there is one. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<CaseEnding>, res: MedusaResponse) => {
  res.json({ case: await resolveCase(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
