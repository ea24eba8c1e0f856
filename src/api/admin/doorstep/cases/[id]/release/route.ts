import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { assignCase } from "../../../../../../workflows/customer-care/answer-case";

/** Gives one's own case back to the queue. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ case: await assignCase(req.scope, req.params.id!, null, req.auth_context.actor_id) });
});
