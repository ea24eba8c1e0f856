import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { replyToCase } from "../../../../../../workflows/customer-care/answer-case";

/** Answers the shopper, by mail and on their page. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ text: string }>, res: MedusaResponse) => {
  res.json({ case: await replyToCase(req.scope, req.params.id!, req.validatedBody.text, req.auth_context.actor_id) });
});
