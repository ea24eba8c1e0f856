import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RepairAction } from "../../../../../../workflows/payment-capture/words";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { findingOf, repairFinding } from "../../../../../../workflows/payment-capture/reconciliation/reconcile";

/** Repairs a finding in the way that a person chose; 409 says why it can't be. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ action: RepairAction }>, res: MedusaResponse) => {
  await repairFinding(req.scope, req.params.id!, req.validatedBody.action, req.auth_context.actor_id);
  res.json({ payment_finding: await findingOf(req.scope, req.params.id!) });
});
