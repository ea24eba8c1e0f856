import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { listRoute } from "../../../../shared/list-route";
import { createCaptureRule } from "../../../../workflows/payment-capture/plans/capture-rules";
import type { CaptureRuleBody } from "../../../middlewares/capture-rules";

/** The rules by rank; the first enabled one that fits an order decides when its payment is captured. */
export const GET = listRoute("doorstep_capture_rule", "capture_rules");

/** Adds a rule, as the last one. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof CaptureRuleBody>>, res: MedusaResponse): Promise<void> => {
  res.json({ capture_rule: await createCaptureRule(req.scope, req.validatedBody) });
};
