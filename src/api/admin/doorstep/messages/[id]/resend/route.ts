import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resendMessage } from "../../../../../../workflows/lifecycle-email/resend-message";

export const POST = async (req: AuthenticatedMedusaRequest<{ to?: string }>, res: MedusaResponse): Promise<void> => {
  res.json({ message: await resendMessage(req.scope, req.params.id!, req.validatedBody.to) });
};
