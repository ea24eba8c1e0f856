import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { resendKeptBack } from "../../../../../workflows/lifecycle-email/resend-message";

/** Sends all mails again that were kept back by a refused key, or given up after the last try. */
export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ resent: await resendKeptBack(req.scope) });
};
