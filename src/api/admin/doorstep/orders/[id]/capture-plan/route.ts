import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { pauseCaptures } from "../../../../../../workflows/payment-capture/captures/pause-captures";

/** Pauses the order's plan, or resumes it. While it is paused only a person captures. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ paused: boolean }>, res: MedusaResponse) => {
  res.json({ capture_plan: await pauseCaptures(req.scope, req.params.id!, req.validatedBody.paused) });
});
