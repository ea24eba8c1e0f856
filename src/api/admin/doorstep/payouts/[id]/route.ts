import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { payoutOf } from "../../../../../workflows/payment-capture/payouts/payout-of";

/** A payout; its amounts are decimal texts. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ payout: await payoutOf(req.scope, req.params.id!) });
};
