import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { resolveCase } from "../../../../../../workflows/customer-care/answer-case";

type Body = { resolution: Parameters<typeof resolveCase>[2]; text?: string };

/** Ends the case, with a last word if there is one. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<Body>, res: MedusaResponse) => {
  const { resolution, text } = req.validatedBody;
  res.json({ case: await resolveCase(req.scope, req.params.id!, resolution, text, req.auth_context.actor_id) });
});
