import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { resendMessage } from "../../../../../../workflows/lifecycle-email/resend-message";

/** Sends the mail again, if need be to another address. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest<{ to?: string }>, res: MedusaResponse) => {
  res.json({ message: await resendMessage(req.scope, req.params.id!, req.validatedBody.to) });
});
