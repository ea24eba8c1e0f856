import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { tellingRefusals } from "../../../../../../shared/telling-refusals";
import { releaseWork } from "../../../../../../workflows/warehouse/hold-work";

/** A person lets it go, or has answered what the shopper asked. */
export const POST = tellingRefusals(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ work_order: await releaseWork(req.scope, req.params.id!, req.auth_context.actor_id) });
});
