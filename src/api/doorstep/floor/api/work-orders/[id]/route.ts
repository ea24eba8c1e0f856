import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { workHere } from "../../../../../../workflows/warehouse/floor/taken";

/** One work order, as the dashboard has it, and who is at it. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ work_order: await workHere(req.scope, req.params.id!) });
};
