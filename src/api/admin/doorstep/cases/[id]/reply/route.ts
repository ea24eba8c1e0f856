import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { replyToCase } from "../../../../../../workflows/customer-care/answer-case";

export const POST = async (req: AuthenticatedMedusaRequest<{ text: string }>, res: MedusaResponse): Promise<void> => {
  res.json({ case: await replyToCase(req.scope, req.params.id!, req.validatedBody.text, req.auth_context.actor_id) });
};
