import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { ratesForPackage } from "../../../../../../workflows/carrier/rates";

/** What each service would cost for the package, of the default carrier or of `?adapter`; amounts in the smallest unit. */
export const GET = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { adapter } = req.query;
  res.json({ rates: await ratesForPackage(req.scope, req.params.id!, typeof adapter === "string" ? adapter : undefined) });
});
