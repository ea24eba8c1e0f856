import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { messageWithEvents } from "../../../../../workflows/lifecycle-email/resend-message";

/** One message with its content as it was sent, and what became of it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ message: await messageWithEvents(req.scope, req.params.id!) });
};
