import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { reconcilePayments } from "../../../../workflows/payment-capture/reconciliation/reconcile-many";

/** Has all payments compared that were changed since then; answers how many that are. The work goes on after the answer. */
export const POST = async (req: AuthenticatedMedusaRequest<{ since?: Date }>, res: MedusaResponse): Promise<void> => {
  res.status(202).json({ payments: await reconcilePayments(req.scope, req.validatedBody.since) });
};
