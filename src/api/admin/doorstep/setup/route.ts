import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setupOf } from "../../../../workflows/health/setup-of";

/** What is set up, and what a shop still needs. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ setup: await setupOf(req.scope) });
};
