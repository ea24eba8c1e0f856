import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { remedyCase, type AskedRemedy } from "../../../../../../workflows/customer-care/remedies/plan-remedy";

/** A replacement, an exchange, a return or a refund; once for each key. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<AskedRemedy>, res: MedusaResponse) => {
  res.json({ case: await remedyCase(req.scope, req.params.id!, req.validatedBody, req.auth_context.actor_id) });
});
