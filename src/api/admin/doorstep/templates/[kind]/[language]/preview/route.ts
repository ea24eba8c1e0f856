import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { templateNamed } from "../../../../../../../workflows/lifecycle-email/mail-templates";
import { previewTemplate, type PreviewOf } from "../../../../../../../workflows/lifecycle-email/preview-template";

/** The mail as it would go out with these texts, or with those that are published. */
export const POST = async (req: AuthenticatedMedusaRequest<PreviewOf>, res: MedusaResponse): Promise<void> => {
  res.json({ preview: await previewTemplate(req.scope, templateNamed(req.params.kind!, req.params.language!), req.validatedBody) });
};
