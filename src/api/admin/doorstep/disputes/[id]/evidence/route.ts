import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { answerDispute } from "../../../../../../workflows/payment-capture/disputes/send-evidence";
import { presentDispute } from "../../../../../../workflows/payment-capture/disputes/shown-dispute";

/** Hands the evidence to the bank, once. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ words?: string }>, res: MedusaResponse) => {
  const dispute = await answerDispute(req.scope, req.params.id!, req.validatedBody.words ?? null, req.auth_context.actor_id);
  res.json({ dispute: presentDispute(dispute) });
});
