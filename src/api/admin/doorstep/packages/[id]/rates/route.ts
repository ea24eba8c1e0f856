import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ratesForPackage } from "../../../../../../workflows/carrier/rates";

/** What each service would cost for the package; amounts in the smallest unit. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  res.json({ rates: await ratesForPackage(req.scope, req.params.id!) });
};
