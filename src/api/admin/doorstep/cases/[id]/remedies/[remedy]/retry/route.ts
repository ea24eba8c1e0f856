import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../../../shared/telling-refusals";
import { retryRemedy } from "../../../../../../../../workflows/customer-care/remedies/plan-remedy";

/** Has one that failed done after all, where it could be begun now. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ case: await retryRemedy(req.scope, req.params.id!, req.params.remedy!, req.auth_context.actor_id) });
});
