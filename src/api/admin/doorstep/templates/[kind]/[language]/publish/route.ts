import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { publishTemplate, templateNamed } from "../../../../../../../workflows/lifecycle-email/mail-templates";

/** Has mails from now on written by this version; refused while variables are missing. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ version: number }>, res: MedusaResponse) => {
  const name = templateNamed(req.params.kind!, req.params.language!);
  res.json({ template: await publishTemplate(req.scope, name, req.validatedBody.version, req.auth_context.actor_id) });
});
