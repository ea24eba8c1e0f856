import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { reconcileOrder } from "../../../../../../workflows/payment-capture/reconciliation/reconcile";

/** Compares what the provider, Medusa and Doorstep say of the order's payments, now; answers what is open. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ payment_findings: await reconcileOrder(req.scope, req.params.id!) });
});
