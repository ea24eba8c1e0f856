import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { previewCaptureRules } from "../../../../../workflows/payment-capture/plans/preview-capture-rules";
import type { PreviewBody } from "../../../../middlewares/capture-rules";

/** What the rules that are sent, or else those in force, would do to the last 50 orders. */
export const POST = async (req: AuthenticatedMedusaRequest<z.infer<typeof PreviewBody>>, res: MedusaResponse): Promise<void> => {
  res.json(await previewCaptureRules(req.scope, req.validatedBody.rules));
};
