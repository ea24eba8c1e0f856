import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { templateNamed } from "../../../../../../../workflows/lifecycle-email/mail-templates";
import type { PreviewOf } from "../../../../../../../workflows/lifecycle-email/preview-template";
import { sendTestMail } from "../../../../../../../workflows/lifecycle-email/send-test";

/** Sends the mail of an order to oneself. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<PreviewOf & { to: string }>, res: MedusaResponse) => {
  res.json({ test: await sendTestMail(req.scope, templateNamed(req.params.kind!, req.params.language!), req.validatedBody) });
});
