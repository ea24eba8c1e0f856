import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { fetchPayouts } from "../../../../../workflows/payment-capture/payouts/fetch-payouts";

/** Has the payouts fetched that were made since then; answers how many those are. The work goes on after the answer. */
export const POST = async (req: AuthenticatedMedusaRequest<{ since: Date }>, res: MedusaResponse): Promise<void> => {
  res.status(202).json({ payouts: await fetchPayouts(req.scope, req.validatedBody.since) });
};
