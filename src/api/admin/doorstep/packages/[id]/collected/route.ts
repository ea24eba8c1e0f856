import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { collectPackage } from "../../../../../../workflows/warehouse/collect";

/** The shopper collected it. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ work_order: await collectPackage(req.scope, req.params.id!, req.auth_context.actor_id) });
});
