import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { changeCaptureRule, deleteCaptureRule } from "../../../../../workflows/payment-capture/plans/capture-rules";
import type { CaptureRuleChange } from "../../../../middlewares/capture-rules";

/** Changes a rule, or its rank. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof CaptureRuleChange>>, res: MedusaResponse): Promise<void> => {
  res.json({ capture_rule: await changeCaptureRule(req.scope, req.params.id!, req.validatedBody) });
};

/** Removes a rule; captures that are planned stay as they are. */
export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await deleteCaptureRule(req.scope, req.params.id!);
  res.json({ id: req.params.id, object: "capture_rule", deleted: true });
};
