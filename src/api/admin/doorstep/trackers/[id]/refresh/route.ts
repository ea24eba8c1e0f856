import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { refreshTracker } from "../../../../../../workflows/carrier/act-on-trackers";

/** Asks the carrier now. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ tracker: await refreshTracker(req.scope, req.params.id!) });
});
