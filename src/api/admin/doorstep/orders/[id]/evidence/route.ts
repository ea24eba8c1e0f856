import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { evidenceOf } from "../../../../../../workflows/payment-capture/disputes/evidence-of";

/** All that is known of the order and that a bank may ask for. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ evidence: await evidenceOf(req.scope, req.params.id!) });
};
