import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../../shared/telling-refusals";
import { revertTemplate, templateNamed } from "../../../../../../../workflows/lifecycle-email/mail-templates";

/** Publishes an earlier version once more; 0 is the default. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ to: number; version: number }>, res: MedusaResponse) => {
  const name = templateNamed(req.params.kind!, req.params.language!);
  const { to, version } = req.validatedBody;
  res.json({ template: await revertTemplate(req.scope, name, to, version, req.auth_context.actor_id) });
});
