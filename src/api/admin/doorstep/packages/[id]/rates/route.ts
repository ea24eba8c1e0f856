import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerConflict } from "../../../../../../shared/answer-conflict";
import { ratesForPackage } from "../../../../../../workflows/carrier/rates";

/** What each service would cost for the package; amounts in the smallest unit. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  await answerConflict(res, async () => {
    res.json({ rates: await ratesForPackage(req.scope, req.params.id!) });
  });
};
