import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { messageOf } from "../../../../../workflows/lifecycle-email/resend-message";

/** One message with its content as it was sent. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ message: await messageOf(req.scope, req.params.id!) });
};
