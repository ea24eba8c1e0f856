import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packageView } from "../../../../../workflows/carrier/package-view";

/** One package and the shipment it has. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json(await packageView(req.scope, req.params.id!));
};
