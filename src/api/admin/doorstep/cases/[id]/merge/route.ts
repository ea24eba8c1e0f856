import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { mergeCase } from "../../../../../../workflows/customer-care/answer-case";

/** Puts it into another case of the same order; gives that one. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ into: string }>, res: MedusaResponse) => {
  res.json({ case: await mergeCase(req.scope, req.params.id!, req.validatedBody.into, req.auth_context.actor_id) });
});
