import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { ratesForPackage } from "../../../../../../workflows/carrier/rates";

/** What each service would cost for the package; amounts in the smallest unit. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ rates: await ratesForPackage(req.scope, req.params.id!) });
});
