import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { auditStock } from "../../../../workflows/reservation/stock-audit";

/** Where holds, claims, reservations, levels and orders disagree. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ findings: await auditStock(req.scope) });
};
