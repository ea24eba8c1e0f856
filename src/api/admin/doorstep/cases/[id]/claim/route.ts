import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { claimCase } from "../../../../../../workflows/customer-care/answer-case";

/** Takes a case that is nobody's in hand. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ case: await claimCase(req.scope, req.params.id!, req.auth_context.actor_id) });
});
