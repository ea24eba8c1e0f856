import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { noteInCase } from "../../../../../../workflows/customer-care/answer-case";

/** A note that the shopper never sees. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ text: string }>, res: MedusaResponse) => {
  res.json({ case: await noteInCase(req.scope, req.params.id!, req.validatedBody.text, req.auth_context.actor_id) });
});
