import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listTemplates } from "../../../../workflows/lifecycle-email/mail-templates";

/** Every kind of mail, and in which languages the merchant has texts of their own. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ templates: await listTemplates(req.scope) });
};
