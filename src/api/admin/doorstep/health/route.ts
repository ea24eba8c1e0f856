import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { healthOf } from "../../../../workflows/health/health-of";

/** The doctor: what is set up wrongly, has drifted or is stuck. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ health: await healthOf(req.scope) });
};
